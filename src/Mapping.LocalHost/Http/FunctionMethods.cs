namespace Mapping.LocalHost.Http;

/// <summary>The verbs of an endpoint; none means every verb.</summary>
internal sealed record FunctionMethods(IReadOnlyList<string> Names)
{
    public bool Allow(string method) => Names.Count == 0 || Names.Contains(method, StringComparer.OrdinalIgnoreCase);

    public bool Overlap(FunctionMethods other) => Names.Count == 0 ? other.Names.Count == 0 || other.Overlap(this) : Names.Any(other.Allow);

    /// <summary>A verb that both have, for a message.</summary>
    public string Common(FunctionMethods other) => Names.Concat(other.Names).FirstOrDefault(Both(other))?.ToUpperInvariant() ?? "every verb of";

    private Func<string, bool> Both(FunctionMethods other) => method => Allow(method) && other.Allow(method);
}

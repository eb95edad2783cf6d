namespace Mapping.LocalHost.Http;

/// <summary>The verbs of an endpoint; none means every verb.</summary>
internal sealed record FunctionMethods(IReadOnlyList<string> Names)
{
    public bool Allow(string method) => Names.Count == 0 || Names.Contains(method, StringComparer.OrdinalIgnoreCase);
}

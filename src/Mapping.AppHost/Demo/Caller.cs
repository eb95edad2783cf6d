namespace Mapping.AppHost.Demo;

/// <summary>Whose portal calls: the headers that every request carries.</summary>
internal sealed record Caller(string Tenant, string Context, string Actor)
{
    public IReadOnlyDictionary<string, string> Headers { get; } =
        new Dictionary<string, string> { ["X-Tenant"] = Tenant, ["X-Context"] = Context, ["X-Actor"] = Actor };
}

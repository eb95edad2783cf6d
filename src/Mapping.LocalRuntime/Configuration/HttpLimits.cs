namespace Mapping.LocalRuntime.Configuration;

/// <summary>extensions.http of host.json; -1 means no limit.</summary>
internal sealed record HttpLimits
{
    public int MaxConcurrentRequests { get; init; } = -1;

    public int MaxOutstandingRequests { get; init; } = -1;

    public IReadOnlyDictionary<string, string> CustomHeaders { get; init; } = new Dictionary<string, string>();

    public bool HasLimits => MaxConcurrentRequests > 0 || MaxOutstandingRequests > 0;
}

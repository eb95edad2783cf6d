namespace Mapping.LocalRuntime.Configuration;

/// <summary>What of host.json the local runtime uses.</summary>
internal sealed record HostSettings
{
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Null when unbounded (-1).</summary>
    public TimeSpan? FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    public HubSettings Hub { get; init; } = new();

    public HttpLimits Http { get; init; } = new();
}

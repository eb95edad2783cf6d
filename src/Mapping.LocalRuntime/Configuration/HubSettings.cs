namespace Mapping.LocalRuntime.Configuration;

/// <summary>extensions.durableTask of host.json.</summary>
internal sealed record HubSettings
{
    public string HubName { get; init; } = "TestHubName";

    public string DefaultVersion { get; init; } = string.Empty;

    public int MaxConcurrentActivityFunctions { get; init; } = 10 * Environment.ProcessorCount;

    public int MaxConcurrentOrchestratorFunctions { get; init; } = 10 * Environment.ProcessorCount;
}

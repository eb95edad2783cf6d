namespace Mapping.LocalRuntime.Durable;

internal sealed record DurableHubOptions
{
    public string DatabasePath { get; set; } = Path.Combine(".local", "taskhub.db");

    public string HubName { get; set; } = "TestHubName";

    public string DefaultVersion { get; set; } = string.Empty;

    public int MaxConcurrentActivities { get; set; } = 10 * Environment.ProcessorCount;

    public int MaxConcurrentOrchestrators { get; set; } = 10 * Environment.ProcessorCount;

    /// <summary>How often a step or an activity may take the process down, or fail inside the engine, before its instance fails.</summary>
    public int MaxPoisonAttempts { get; set; } = 10;

    /// <summary>Longest run of one activity; after it the activity counts as failed.</summary>
    public TimeSpan? ActivityTimeout { get; set; }

    /// <summary>Age at which ended instances are purged; null keeps them.</summary>
    public TimeSpan? Retention { get; set; }

    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Waiting instances kept in memory with their executor; the others are replayed when something happens to them.</summary>
    public int MaxCachedExecutors { get; set; } = 500;
}

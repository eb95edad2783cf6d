namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>A request to start an orchestrator; the input is JSON.</summary>
internal sealed record NewRun(string Name, string? Input)
{
    public string? InstanceId { get; init; }

    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public string? Version { get; init; }

    /// <summary>Statuses of an ended instance of the same id that refuse the start too.</summary>
    public IReadOnlyCollection<string> RefusedStatuses { get; init; } = [];
}

namespace Mapping.LocalHost.Hub;

/// <param name="Scheduled">Not to begin before; null: at once.</param>
internal sealed record InstanceHead(string Execution, OrchestrationStatus Status, DateTime? Scheduled);

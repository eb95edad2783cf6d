using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>Bounds are inclusive. Pages are in the order of instance ids and begin behind <see cref="AfterId"/>.</summary>
internal sealed record InstanceFilter
{
    public DateTime? CreatedFrom { get; init; }

    public DateTime? CreatedTo { get; init; }

    public DateTime? EndedFrom { get; init; }

    public DateTime? EndedTo { get; init; }

    public IReadOnlyCollection<OrchestrationRuntimeStatus>? Statuses { get; init; }

    public string? IdPrefix { get; init; }

    public string? AfterId { get; init; }

    public bool EndedOnly { get; init; }

    public bool WithInput { get; init; }

    public int Limit { get; init; } = 100;
}

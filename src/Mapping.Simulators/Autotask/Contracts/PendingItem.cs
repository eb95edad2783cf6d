namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>The difference that an adjustment makes inside a posted period: billed as an item of its own.</summary>
internal sealed record PendingItem(long AdjustmentId, long ContractId, long ContractServiceId, long ServiceId, DateOnly Date, decimal Price, decimal Cost);

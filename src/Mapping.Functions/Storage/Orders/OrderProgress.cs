namespace Mapping.Functions.Storage.Orders;

/// <summary>The custom status of a running mapping.</summary>
internal sealed record OrderProgress(IReadOnlyList<OrderStep> Steps, int Percent);

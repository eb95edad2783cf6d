namespace Mapping.Functions.Storage.Orders;

/// <param name="Status">Running, Succeeded, Waiting or Failed.</param>
internal sealed record OrderStep(string Name, string Status, DateTimeOffset Started, DateTimeOffset? Ended = null, string? Detail = null);

namespace Mapping.Functions.Storage.Mappings;

/// <summary>A line that was linked to a subscription by hand.</summary>
internal sealed record TakenLine(Guid SubscriptionId, DateTimeOffset At);

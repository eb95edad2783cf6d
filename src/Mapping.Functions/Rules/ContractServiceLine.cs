namespace Mapping.Functions.Rules;

/// <summary>A Contract Service: one line of a contract.</summary>
/// <param name="Marker">The line's internal description: ours carry a <see cref="SubscriptionMarker"/>.</param>
internal sealed record ContractServiceLine(long Id, long ContractId, long ServiceId, string? Marker);

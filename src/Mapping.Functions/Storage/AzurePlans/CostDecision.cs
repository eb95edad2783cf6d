namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What a person decided about a cost that was held.</summary>
/// <param name="Version">The version of the cost that was seen: another one has to be decided anew.</param>
/// <param name="ExchangeRate">Of one unit of the cost's currency in the connection's; null when they are the same.</param>
internal sealed record CostDecision(bool IsApproved, string Version, string Actor, DateTimeOffset At, decimal? ExchangeRate = null);

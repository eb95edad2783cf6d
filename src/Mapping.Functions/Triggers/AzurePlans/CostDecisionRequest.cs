namespace Mapping.Functions.Triggers.AzurePlans;

internal sealed record CostDecisionRequest(decimal? ExchangeRate);

namespace Mapping.Functions.Triggers.AzurePlans;

internal sealed record MarkupRequest(decimal MarkupPercent);

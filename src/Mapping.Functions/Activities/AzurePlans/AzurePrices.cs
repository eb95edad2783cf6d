using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What makes a plan's price out of its cost.</summary>
/// <param name="CustomerPercent">Null when the connection's markup holds.</param>
internal sealed record AzurePrices(string Currency, decimal ConnectionPercent, decimal? CustomerPercent)
{
    public Amount Of(decimal cost) => Margin.Price(cost, ConnectionPercent, CustomerPercent);
}

using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

internal sealed record MatchedCost(
    Guid CustomerId,
    string Customer,
    Guid SubscriptionId,
    string Month,
    string Currency,
    decimal Usage,
    decimal Reservations,
    decimal SavingsPlans,
    decimal Total,
    bool IsFinal,
    long Rows)
{
    public static MatchedCost Of(AzurePlan plan, AzureCost cost, long rows) => new(
        plan.CustomerId,
        plan.Customer,
        plan.SubscriptionId,
        cost.Month.ToString(),
        cost.Currency,
        cost.Usage,
        cost.Reservations,
        cost.SavingsPlans,
        cost.Total,
        cost.IsFinal,
        rows);
}

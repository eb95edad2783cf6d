using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <param name="SubscriptionId">Null for a reservation or a savings plan.</param>
internal sealed record UnmatchedCost(
    Guid? CustomerId, Guid? SubscriptionId, string Month, string Currency, decimal Total, long Rows, string Reason)
{
    public static UnmatchedCost Of(CostSumKey key, CostSum sum, string reason) => new(
        key.CustomerId, key.SubscriptionId, key.Month.ToString(), key.Currency, sum.Amount, sum.Rows, reason);

    public static UnmatchedCost Of(AzurePlan plan, Month month, string currency, MonthSum sum, string reason) =>
        new(plan.CustomerId, plan.SubscriptionId, month.ToString(), currency, sum.Total, sum.Rows, reason);
}

using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>One month of one plan as the portal shows it.</summary>
/// <param name="Id">For approving and rejecting.</param>
/// <param name="Total">What it cost, in the cost's currency.</param>
/// <param name="UnitCost">What is or shall be billed, in the connection's currency.</param>
internal sealed record AzureCostView(
    string Id,
    Guid SubscriptionId,
    Guid CustomerId,
    string Customer,
    string ConnectionId,
    string Month,
    string State,
    string? Currency,
    decimal? Usage,
    decimal? Reservations,
    decimal? SavingsPlans,
    decimal? Total,
    bool? IsFinal,
    string? Version,
    string? Source,
    decimal? UnitCost,
    decimal? UnitPrice,
    string? Period,
    bool IsResetOpen,
    string? Code,
    string? Message,
    CostDecision? Decision)
{
    public static string IdOf(Guid subscriptionId, Month month) => $"{subscriptionId:N}-{month}";

    /// <summary>Null when it is none of ours.</summary>
    public static (Guid SubscriptionId, Month Month)? Parse(string id) =>
        id.Length == 40 && id[32] == '-' && Guid.TryParseExact(id[..32], "N", out var subscription) && Rules.AzureCosts.Month.TryParse(id[33..]) is { } month
            ? (subscription, month)
            : null;

    public static AzureCostView Of(AzurePlan plan, PlanMonth month) => new(
        IdOf(plan.SubscriptionId, month.Month),
        plan.SubscriptionId,
        plan.CustomerId,
        plan.Customer,
        plan.ConnectionId,
        month.Month.ToString(),
        month.State.ToString(),
        month.Cost?.Currency,
        month.Cost?.Usage,
        month.Cost?.Reservations,
        month.Cost?.SavingsPlans,
        month.Cost?.Total,
        month.Cost?.IsFinal,
        month.Cost?.Version,
        month.Source,
        month.Amount?.Cost,
        month.Amount?.Price,
        (month.BilledPeriod ?? month.Period)?.ToString(),
        month.IsResetOpen || month.State == PlanMonthState.Writing,
        month.Code,
        month.Message,
        month.Decision);
}

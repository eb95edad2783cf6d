using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>An Azure plan as the portal shows it.</summary>
/// <param name="ContractEnd">As it was when the contract was last read; null before.</param>
/// <param name="LastMonth">The last month that was billed.</param>
/// <param name="Contract">Its name, as the end.</param>
/// <param name="NextReset">The first day that has to stand at 0 after it.</param>
internal sealed record AzurePlanView(
    Guid SubscriptionId,
    Guid CustomerId,
    string Customer,
    string ConnectionId,
    long ContractId,
    long ContractServiceId,
    string FirstMonth,
    string? ContractEnd,
    bool IsSuspended,
    string? LastMonth,
    string? NextReset,
    string? Contract)
{
    public static AzurePlanView Of(AzurePlan plan, IReadOnlyList<PlanMonth> months)
    {
        var last = months.LastOrDefault(month => month.BilledPeriod is not null);
        return new AzurePlanView(
            plan.SubscriptionId,
            plan.CustomerId,
            plan.Customer,
            plan.ConnectionId,
            plan.ContractId,
            plan.ContractServiceId,
            plan.FirstMonth.ToString(),
            plan.ContractEnd is { } end ? Words.Day(end) : null,
            plan.Suspension is { IsOver: false },
            last?.Month.ToString(),
            last?.BilledPeriod is { } period ? Words.Day(MonthCalendar.ResetOf(period)) : null,
            plan.Contract);
    }
}

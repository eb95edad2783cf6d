using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Something in a run that a person may want to know.</summary>
internal sealed record AzureRunFinding(
    string ConnectionId, Guid? SubscriptionId, string? Month, string State, string? Code, string? Message)
{
    public static AzureRunFinding Of(AzurePlan plan, AzureMonthResult month)
    {
        var warnings = month.Warnings.Select(warning => warning.Message);
        return new AzureRunFinding(
            plan.ConnectionId,
            plan.SubscriptionId,
            month.Month.ToString(),
            month.State.ToString(),
            month.Code ?? (month.Warnings.Count > 0 ? month.Warnings[0].Code : null),
            string.Join(" ", month.Message is null ? warnings : warnings.Prepend(month.Message)));
    }

    public static AzureRunFinding Skipped(AzurePlan plan, string why) =>
        new(plan.ConnectionId, plan.SubscriptionId, null, "Skipped", null, why);
}

using System.Text.Json.Serialization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What one import says of one plan's month in one currency.</summary>
/// <param name="OwnMonthTotal">What it says of the plan in the invoice's own month; null when the plan is not in it.</param>
/// <param name="At">When it was imported.</param>
internal sealed record InvoiceCost(
    Guid SubscriptionId,
    InvoiceKey Invoice,
    string ImportId,
    Month Month,
    string Currency,
    decimal Usage,
    decimal Reservations,
    decimal SavingsPlans,
    decimal? OwnMonthTotal,
    DateTimeOffset At)
{
    [JsonIgnore]
    public decimal Total => Usage + Reservations + SavingsPlans;
}

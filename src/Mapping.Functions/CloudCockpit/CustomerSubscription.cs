using Mapping.Functions.Rules;

namespace Mapping.Functions.CloudCockpit;

/// <param name="TermDuration">Null when CloudCockpit names one that we don't know.</param>
/// <param name="BillingFrequency">Null when CloudCockpit names one that we don't know.</param>
internal sealed record CustomerSubscription(
    Guid Id,
    string Name,
    string Status,
    DateTimeOffset StartDate,
    int Quantity,
    TermDuration? TermDuration,
    BillingFrequency? BillingFrequency)
{
    /// <summary>Microsoft's id; null when CloudCockpit names none.</summary>
    public Guid? ProviderId { get; init; }
}

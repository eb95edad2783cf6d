using Mapping.Functions.Rules;

namespace Mapping.Functions.CloudCockpit.Wire;

/// <param name="Id">Ours: the same id twice is one order.</param>
internal sealed record NewOrder(
    Guid Id,
    string OfferId,
    Guid CustomerId,
    Guid? ResellerId,
    string? SubscriptionName,
    TermDuration TermDuration,
    BillingFrequency BillingFrequency,
    Segment Segment,
    int Quantity)
{
    public string Operation { get; } = "CreateSubscription";
}

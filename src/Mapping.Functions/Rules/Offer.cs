namespace Mapping.Functions.Rules;

/// <summary>An offer variant: one id in one segment, term and billing frequency.</summary>
internal sealed record Offer(
    string Id,
    string Name,
    OfferType Type,
    Segment Segment,
    TermDuration TermDuration,
    BillingFrequency BillingFrequency)
{
    /// <summary>What is mapped to one Autotask service per connection: the name plays no part.</summary>
    public string Variant => $"{Id}|{Segment}|{TermDuration}|{BillingFrequency}";
}

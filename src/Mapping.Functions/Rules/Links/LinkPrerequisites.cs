namespace Mapping.Functions.Rules.Links;

/// <summary>What has to be mapped before a subscription can be linked to a line: company and service are read from there.</summary>
internal static class LinkPrerequisites
{
    public const string CustomerNotMapped = nameof(CustomerNotMapped);
    public const string OfferNotMapped = nameof(OfferNotMapped);

    public static IReadOnlyList<Violation> Missing(Customer customer, long? companyId, Offer offer, long? serviceId)
    {
        var missing = new List<Violation>();
        if (companyId is null)
        {
            missing.Add(new Violation(
                CustomerNotMapped, $"The customer “{customer.Name}” is not mapped to a company yet.", "Map it on the Customer Mapping page first.", "customer"));
        }

        if (serviceId is null)
        {
            missing.Add(new Violation(
                OfferNotMapped, $"The offer {Words.Variant(offer)} is not mapped to a service yet.", "Map it on the Offer Mapping page first.", "offer"));
        }

        return missing;
    }
}

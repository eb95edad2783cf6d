using System.Globalization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>A mapping as its rows spell it: there, back, and where it stands in the list from A to Z.</summary>
/// <param name="Subject">The customer's id, or the offer's variant.</param>
/// <param name="Target">The company's or the service's id.</param>
/// <param name="TargetName">Null when nobody told it.</param>
internal sealed record MappingPair(string There, string Back, string Subject, string Name, string Target, string? TargetName, string ListPrefix)
{
    public string Listed => TableKeys.Listed(ListPrefix, Name, There);

    public static MappingPair Of(Customer customer, long companyId, string? companyName) => new(
        TableKeys.Customer(customer.Id),
        TableKeys.Company(companyId),
        customer.Id.ToString("D"),
        customer.Name,
        companyId.ToString(CultureInfo.InvariantCulture),
        companyName,
        TableKeys.ListedCustomers);

    public static MappingPair Of(Offer offer, long serviceId, string? serviceName) => new(
        TableKeys.OfferVariant(offer),
        TableKeys.Service(serviceId),
        offer.Variant,
        offer.Name,
        serviceId.ToString(CultureInfo.InvariantCulture),
        serviceName,
        TableKeys.ListedOffers);
}

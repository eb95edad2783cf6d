namespace Mapping.Functions.Rules;

/// <summary>What is mapped already, in this connection and, for the subscription, in the whole tenant.</summary>
/// <param name="CustomersCompany">The company that the order's customer is mapped to.</param>
/// <param name="CompanysCustomer">The customer that the chosen company is mapped to.</param>
/// <param name="VariantsService">The service that the order's offer variant is mapped to.</param>
/// <param name="ServicesVariant">The <see cref="Offer.Variant"/> that the chosen service is mapped to.</param>
/// <param name="Claim">Who holds the subscription.</param>
internal sealed record ExistingMappings(
    long? CustomersCompany = null,
    Guid? CompanysCustomer = null,
    long? VariantsService = null,
    string? ServicesVariant = null,
    SubscriptionHolder Claim = SubscriptionHolder.Nobody)
{
    public static readonly ExistingMappings None = new();
}

using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class QuantityField
{
    private const int MostUnits = 1_000_000;

    /// <param name="type">Null when the offer does not say it properly.</param>
    public static int? Read(RequestField field, OfferType? type)
    {
        var quantity = field.AsWholeNumber(1, MostUnits);
        if (quantity > 1 && type == OfferType.AzurePlan)
        {
            field.Fail("must be 1 for an Azure plan");
        }

        return quantity;
    }
}

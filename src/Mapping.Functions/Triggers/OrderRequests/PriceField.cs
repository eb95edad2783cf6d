using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class PriceField
{
    private const decimal MostMoney = 1_000_000_000;
    private const int Decimals = 4;

    private static readonly string[] Names = ["unitCost", "unitPrice", "currency"];

    /// <param name="type">Null when the order does not say it properly: then a price is neither asked for nor refused.</param>
    public static Price? Read(RequestObject body, OfferType? type)
    {
        var field = body.Optional("price");
        if (type == OfferType.AzurePlan && field.IsGiven)
        {
            field.Fail("must be absent for an Azure plan, whose cost comes month by month");
        }
        else if (type is not (null or OfferType.AzurePlan) && !field.IsGiven)
        {
            field.Fail("is required unless the offer is an Azure plan");
        }

        if (field.AsObject(Names) is not { } price)
        {
            return null;
        }

        var unitCost = price.Required("unitCost").AsDecimal(0, MostMoney, Decimals);
        var unitPrice = price.Required("unitPrice").AsDecimal(0, MostMoney, Decimals);
        var currency = price.Required("currency").AsCurrency();
        return (unitCost, unitPrice, currency) is ({ } cost, { } amount, { } code) ? new Price(cost, amount, code) : null;
    }
}

using System.Collections.Frozen;

namespace Mapping.Functions.CostFiles;

/// <summary>What Microsoft's files of all generations call a field; case, spaces and underscores don't matter.</summary>
internal static class CostFieldNames
{
    private static readonly FrozenDictionary<string, CostField> Known = new Dictionary<string, CostField>
    {
        ["CustomerId"] = CostField.Customer,
        ["SubscriptionId"] = CostField.Subscription,
        ["UsageDate"] = CostField.UsageDate,
        ["ChargeStartDate"] = CostField.ChargeStartDate,
        ["BillingPreTaxTotal"] = CostField.BillingPreTaxTotal,
        ["Subtotal"] = CostField.Subtotal,
        ["BillingCurrency"] = CostField.BillingCurrency,
        ["Currency"] = CostField.Currency,
        ["InvoiceNumber"] = CostField.Invoice,
        ["ProductName"] = CostField.Product,
        ["SkuName"] = CostField.Sku,
        ["PublisherName"] = CostField.Publisher,
        ["ReservationOrderId"] = CostField.ReservationOrder,
        ["BenefitOrderId"] = CostField.BenefitOrder,
        ["BenefitType"] = CostField.BenefitType,
        ["TermAndBillingCycle"] = CostField.Term,
        ["ProductCategory"] = CostField.ProductCategory,
        ["ChargeEndDate"] = CostField.ChargeEndDate,
        ["OrderDate"] = CostField.OrderDate,
        ["SubscriptionStartDate"] = CostField.SubscriptionStartDate,
        ["SubscriptionEndDate"] = CostField.SubscriptionEndDate,
        ["PCToBCExchangeRateDate"] = CostField.ExchangeRateDate,
        ["UnitPrice"] = CostField.UnitPrice,
        ["EffectiveUnitPrice"] = CostField.EffectiveUnitPrice,
        ["Quantity"] = CostField.Quantity,
        ["BillableQuantity"] = CostField.BillableQuantity,
        ["TaxTotal"] = CostField.TaxTotal,
        ["Total"] = CostField.Total,
        ["TotalForCustomer"] = CostField.Total,
        ["PricingPreTaxTotal"] = CostField.PricingPreTaxTotal,
        ["PCToBCExchangeRate"] = CostField.ExchangeRate,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>They show a file's order of dates as well as the charge's own date does.</summary>
    public static IReadOnlyList<CostField> Dates { get; } =
    [
        CostField.UsageDate, CostField.ChargeStartDate, CostField.ChargeEndDate, CostField.OrderDate, CostField.SubscriptionStartDate,
        CostField.SubscriptionEndDate, CostField.ExchangeRateDate,
    ];

    /// <summary>They show a file's decimal sign as well as the charge's own amount does.</summary>
    public static IReadOnlyList<CostField> Numbers { get; } =
    [
        CostField.BillingPreTaxTotal, CostField.Subtotal, CostField.UnitPrice, CostField.EffectiveUnitPrice, CostField.Quantity,
        CostField.BillableQuantity, CostField.TaxTotal, CostField.Total, CostField.PricingPreTaxTotal, CostField.ExchangeRate,
    ];

    public static CostField? Find(string name) => Known.TryGetValue(Plain(name), out var field) ? field : null;

    /// <summary>As names are compared.</summary>
    public static string Plain(string name) => string.Concat(name.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('_' or '\uFEFF')));

    /// <summary>As Microsoft spells it today.</summary>
    public static string Of(CostField field) => Known.First(known => known.Value == field).Key;
}

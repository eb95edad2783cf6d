using System.Globalization;
using CsvHelper;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads one row as a line; says what is wrong with it instead.</summary>
internal sealed class CostLineReader(CsvReader csv, CostFileColumns columns)
{
    public (CostLine? Line, string? Error) Read()
    {
        if (!Guid.TryParse(Field(columns.Customer), out var customer))
        {
            return Wrong("CustomerId", columns.Customer, "is no id");
        }

        // Purchases that are no subscription have no id here.
        var subscription = Field(columns.Subscription) is { Length: > 0 } id
            ? Guid.TryParse(id, out var parsed) ? parsed : (Guid?)null
            : Guid.Empty;
        if (subscription is not { } known)
        {
            return Wrong("SubscriptionId", columns.Subscription, "is no id");
        }

        if (!DateTimeOffset.TryParse(
            Field(columns.Date), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            || date.Year is < 2000 or > 2100)
        {
            return Wrong("The date", columns.Date, "is no date");
        }

        if (!decimal.TryParse(Field(columns.Amount), NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount)
            || Math.Abs(amount) > 1_000_000_000_000m)
        {
            return Wrong("The amount", columns.Amount, "is no amount");
        }

        var currency = Field(columns.Currency).ToUpperInvariant();
        return currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
            ? (new CostLine(KeyOf(customer, known == Guid.Empty ? null : known, Month.Of(date), currency), amount), null)
            : Wrong("The currency", columns.Currency, "is no currency");
    }

    private CostSumKey KeyOf(Guid customer, Guid? subscription, Month month, string currency)
    {
        var category = CategoryOf();
        var evidence = category == CostCategory.Usage ? CostEvidence.None : CostEvidence.OrderId;
        return new CostSumKey(customer, subscription, month, currency, Field(columns.Invoice), category, evidence);
    }

    private CostCategory CategoryOf()
    {
        var (product, sku) = (Field(columns.Product), Field(columns.Sku));
        return Says(product, "savings plan") || Says(sku, "savings plan") ? CostCategory.SavingsPlan
            : Field(columns.ReservationOrder).Length > 0 || Says(product, "reservation") || Says(product, "reserved") || Says(sku, "reservation")
                ? CostCategory.Reservation
            : CostCategory.Usage;
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private string Field(int? place) => place is { } known && known < csv.FieldCount ? csv.GetString(known).Trim() : "";

    private (CostLine? Line, string? Error) Wrong(string what, int place, string why)
    {
        const int longest = 40;
        var text = Field(place);
        return (null, $"{what} {why}: “{(text.Length > longest ? text[..longest] + "…" : text)}”.");
    }
}

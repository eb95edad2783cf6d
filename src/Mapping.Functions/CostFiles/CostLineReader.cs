using System.Globalization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>Reads one row as a line; says what is wrong with it instead.</summary>
/// <param name="asked">As the caller said it, to be named where a text does not fit.</param>
/// <param name="reading">As the file is to be read.</param>
/// <param name="today">A month after this one is in the future.</param>
internal sealed class CostLineReader(CostReading asked, CostReading reading, DateTexts dates, Month today)
{
    private const int MostInvoiceLetters = 64;

    public (CostLine? Line, string? Error) Read(ICostRows row)
    {
        if (row.Trouble is { } trouble)
        {
            return (null, trouble);
        }

        if (!TryId(row.Text(CostField.Customer), out var customer))
        {
            return Wrong("CustomerId is no id", row.Text(CostField.Customer));
        }

        if (!TryId(row.Text(CostField.Subscription), out var subscription))
        {
            return Wrong("SubscriptionId is no id", row.Text(CostField.Subscription));
        }

        var dateText = row.Text(row.Columns.Date);
        if (MonthOf(dateText) is not { } month)
        {
            return Wrong(WhyNoDate(dateText), dateText);
        }

        if (month > today)
        {
            return Wrong($"The month {month} is in the future: it can be imported when it has begun", dateText);
        }

        var text = row.Text(row.Columns.Amount);
        var separator = row.IsNumber(row.Columns.Amount) ? DecimalSeparator.Point : reading.Separator ?? DecimalSeparator.Point;
        if (AmountText.Read(text, separator) is not { } amount)
        {
            return Wrong(WhyNoAmount(text, separator), text);
        }

        var currency = row.Text(row.Columns.Currency).ToUpperInvariant();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            return Wrong("The currency is no currency", row.Text(row.Columns.Currency));
        }

        var invoice = row.Text(CostField.Invoice);
        if (invoice.Length > MostInvoiceLetters || invoice.Any(char.IsControl))
        {
            return Wrong($"The invoice number is none: it has over {MostInvoiceLetters} characters, or some that can't be shown", invoice);
        }

        var (category, evidence) = CostChargeReader.Read(row, subscription is not null);
        return (new CostLine(new CostSumKey(customer, subscription, month, currency, invoice, category, evidence), amount), null);
    }

    /// <summary>Microsoft also writes no id as one of zeros.</summary>
    private static bool TryId(string text, out Guid? id)
    {
        var isId = Guid.TryParse(text, out var parsed);
        id = isId && parsed != Guid.Empty ? parsed : null;
        return isId || text.Length == 0;
    }

    private Month? MonthOf(string text) => dates.Read(text) is { } date && Fits(date) ? date.MonthIn(reading.Order) : null;

    private bool Fits(DateText date) => !(date.IsDotted && asked.Order == DateOrder.MonthFirst);

    private string WhyNoDate(string text) => text.Length == 0 ? "The date is missing"
        : DateText.HasShortYear(text) ? "The date has a year of two digits: write it with four"
        : dates.Read(text) is not { } date ? "The date is no date: write it as 2026-11-30"
        : !Fits(date) ? "The date has dots, which say that the day is first: it does not fit dateOrder=monthFirst"
        : date.IsDotted ? "The date is no date: with dots, the day is first"
        : asked.Order is { } order && !date.IsYearFirst ? $"The date does not fit dateOrder={(order == DateOrder.DayFirst ? "dayFirst" : "monthFirst")}"
        : "The date is no date from 2000 to 2100";

    private string WhyNoAmount(string text, DecimalSeparator separator)
    {
        var other = separator == DecimalSeparator.Point ? DecimalSeparator.Comma : DecimalSeparator.Point;
        return text.Length == 0 ? "The amount is missing"
            : AmountText.Fits(text, separator) ? "The amount is too large, or has too many decimals, to be added up exactly"
            : asked.Separator is { } said && AmountText.Fits(text, other) ? $"The amount does not fit decimalSeparator={(said == DecimalSeparator.Point ? "point" : "comma")}"
            : text.Any(char.IsAsciiDigit) && text.Any(letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.CurrencySymbol)
                ? "The amount has letters or a currency with it: write the number alone"
            : "The amount is no amount";
    }

    private static (CostLine? Line, string? Error) Wrong(string why, string text) =>
        (null, text.Length == 0 ? $"{why}." : $"{why}: {FoundText.Shown(text)}.");
}

using System.Text.Json.Serialization;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What files are imported for: an invoice, or, where the file names none, a month.</summary>
/// <param name="IsFinal">The invoice itself; else daily usage, which is an estimate.</param>
/// <param name="Number">"" where the file names none.</param>
/// <param name="Month">Null with a number.</param>
internal readonly record struct InvoiceKey(bool IsFinal, string Number, Month? Month)
{
    private const int LongestName = 64;

    public static InvoiceKey Of(bool isFinal, string number, Month month) => new(isFinal, number, number.Length > 0 ? null : month);

    [JsonIgnore]
    public string Row => TableKeys.ImportedInvoice(IsFinal, Number, Month);

    /// <summary>In a version of a cost.</summary>
    [JsonIgnore]
    public string Name => Number.Length <= LongestName ? Number : Number[..LongestName];

    public override string ToString() => (IsFinal, Number.Length > 0) switch
    {
        (true, true) => $"Invoice {Name}",
        (true, false) => $"The invoice without a number of {Month}",
        (false, true) => $"The daily usage of invoice {Name}",
        (false, false) => $"The daily usage of {Month}",
    };
}

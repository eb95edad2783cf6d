namespace Mapping.Functions.CostFiles;

/// <summary>Tells what a row charges for: by ids and charge fields, by names never alone.</summary>
internal static class CostChargeReader
{
    private static readonly string[] Names = ["reservation", "reserved", "savings plan", "savingsplan", "pre-purchase", "prepurchase", "pre purchase"];

    /// <summary>What Microsoft calls its own purchases; "reserved" alone is in the names of much else.</summary>
    private static readonly string[] Purchases =
        ["reservation", "reserved instance", "reserved vm", "reserved capacity", "pre-purchase", "prepurchase", "pre purchase"];

    public static (CostCategory Category, CostEvidence Evidence) Read(ICostRows row, bool hasSubscription)
    {
        var isOthers = row.Text(CostField.Publisher) is { Length: > 0 } publisher && !publisher.StartsWith("Microsoft", StringComparison.OrdinalIgnoreCase);
        if (!isOthers && OfOrder(row) is { } ordered)
        {
            return (ordered, CostEvidence.OrderId);
        }

        // Daily usage has no purchases, whatever a meter is called.
        if (row.Columns.Kind == CostFileKind.DailyRatedUsage)
        {
            return (CostCategory.Usage, CostEvidence.None);
        }

        return !isOthers && OfName(row, hasSubscription) is { } named ? (named, CostEvidence.Fields)
            : SaysAny(row, Names, CostField.Product, CostField.Sku) ? (CostCategory.Usage, CostEvidence.NameOnly)
            : (CostCategory.Usage, CostEvidence.None);
    }

    private static CostCategory? OfOrder(ICostRows row) =>
        IsId(row.Text(CostField.ReservationOrder))
            ? SaysSavingsPlan(row, CostField.Product, CostField.Sku, CostField.Term, CostField.ProductCategory) ? CostCategory.SavingsPlan : CostCategory.Reservation
        : IsId(row.Text(CostField.BenefitOrder))
            ? row.Text(CostField.BenefitType).Contains("reserv", StringComparison.OrdinalIgnoreCase) ? CostCategory.Reservation : CostCategory.SavingsPlan
        : null;

    /// <summary>A purchase has no subscription of its own, or a field beside its name that agrees.</summary>
    private static CostCategory? OfName(ICostRows row, bool hasSubscription)
    {
        if (SaysSavingsPlan(row, CostField.Product, CostField.Sku))
        {
            return !hasSubscription || SaysSavingsPlan(row, CostField.Term, CostField.ProductCategory) || row.Text(CostField.Publisher).Length > 0
                ? CostCategory.SavingsPlan
                : null;
        }

        return SaysAny(row, Purchases, CostField.Product, CostField.Sku) && (!hasSubscription || SaysAny(row, Purchases, CostField.Term, CostField.ProductCategory))
            ? CostCategory.Reservation
            : null;
    }

    private static bool SaysSavingsPlan(ICostRows row, params CostField[] fields) => SaysAny(row, ["savings plan", "savingsplan"], fields);

    private static bool SaysAny(ICostRows row, string[] names, params CostField[] fields) =>
        Array.Exists(fields, field => row.Text(field) is { Length: > 0 } text && Array.Exists(names, name => text.Contains(name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsId(string text) => text.Length > 0 && text.Any(char.IsAsciiLetterOrDigit) && text.Any(letter => letter is not ('0' or '-'));
}

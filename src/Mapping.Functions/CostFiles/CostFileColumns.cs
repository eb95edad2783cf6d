namespace Mapping.Functions.CostFiles;

/// <summary>What a file's column names say of it: its kind, and which columns hold the charge.</summary>
internal sealed class CostFileColumns
{
    private readonly HashSet<CostField> _fields;

    /// <exception cref="CostFileException">A column is missing.</exception>
    public CostFileColumns(IEnumerable<CostField> fields, bool areNamesComplete)
    {
        _fields = [.. fields];
        Kind = _fields.Contains(CostField.UsageDate) ? CostFileKind.DailyRatedUsage : CostFileKind.InvoiceReconciliation;
        // A JSON object may leave out what is blank.
        if (areNamesComplete || !_fields.Contains(CostField.Subscription))
        {
            _ = FirstOf(CostField.Customer);
        }

        if (areNamesComplete)
        {
            _ = FirstOf(CostField.Subscription);
        }

        Date = FirstOf(CostField.UsageDate, CostField.ChargeStartDate);
        Amount = Kind == CostFileKind.DailyRatedUsage
            ? FirstOf(CostField.BillingPreTaxTotal, CostField.Subtotal)
            : FirstOf(CostField.Subtotal, CostField.BillingPreTaxTotal);
        Currency = Amount == CostField.Subtotal
            ? FirstOf(CostField.Currency, CostField.BillingCurrency)
            : FirstOf(CostField.BillingCurrency, CostField.Currency);
    }

    public CostFileKind Kind { get; }

    public CostField Date { get; }

    /// <summary>Before tax.</summary>
    public CostField Amount { get; }

    public CostField Currency { get; }

    private CostField FirstOf(params CostField[] fields)
    {
        foreach (var field in fields.Where(_fields.Contains))
        {
            return field;
        }

        throw new CostFileException(
            $"The header has no column {string.Join(" or ", fields.Select(CostFieldNames.Of))}. "
            + "Send Partner Center's invoice reconciliation or daily rated usage file as it was downloaded.");
    }
}

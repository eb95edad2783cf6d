namespace Mapping.Functions.CostFiles;

/// <summary>What a file says of one plan in one month.</summary>
internal sealed class MonthSum
{
    private const int MostInvoices = 3;

    private readonly SortedSet<string> _invoices = new(StringComparer.Ordinal);

    public decimal Usage { get; private set; }

    public decimal Reservations { get; private set; }

    public decimal SavingsPlans { get; private set; }

    public long Rows { get; private set; }

    public decimal Total => Usage + Reservations + SavingsPlans;

    public string Invoices => string.Join('+', _invoices);

    public void Add(CostSumKey key, CostSum sum)
    {
        Rows += sum.Rows;
        Usage += key.Category == CostCategory.Usage ? sum.Amount : 0;
        Reservations += key.Category == CostCategory.Reservation ? sum.Amount : 0;
        SavingsPlans += key.Category == CostCategory.SavingsPlan ? sum.Amount : 0;
        if (key.Invoice.Length > 0 && _invoices.Count < MostInvoices)
        {
            _invoices.Add(key.Invoice);
        }
    }
}

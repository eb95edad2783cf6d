namespace Mapping.Functions.CostFiles;

/// <summary>What a file says of one subscription in one month, added up.</summary>
internal sealed class CostSum
{
    private const int MostInvoices = 3;

    private readonly SortedSet<string> _invoices = new(StringComparer.Ordinal);

    public decimal Usage { get; private set; }

    public decimal Reservations { get; private set; }

    public decimal SavingsPlans { get; private set; }

    public long Rows { get; private set; }

    public decimal Total => Usage + Reservations + SavingsPlans;

    public string Invoices => string.Join('+', _invoices);

    public void Add(CostLine line)
    {
        Rows++;
        Usage += line.Category == CostCategory.Usage ? line.Amount : 0;
        Reservations += line.Category == CostCategory.Reservation ? line.Amount : 0;
        SavingsPlans += line.Category == CostCategory.SavingsPlan ? line.Amount : 0;
        if (line.Invoice.Length is > 0 and < 64 && _invoices.Count < MostInvoices)
        {
            _invoices.Add(line.Invoice);
        }
    }

    public void Add(CostSum other)
    {
        Rows += other.Rows;
        Usage += other.Usage;
        Reservations += other.Reservations;
        SavingsPlans += other.SavingsPlans;
        _invoices.UnionWith(other._invoices.Take(MostInvoices));
    }
}

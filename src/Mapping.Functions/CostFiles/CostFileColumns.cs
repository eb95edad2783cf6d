namespace Mapping.Functions.CostFiles;

/// <summary>Where the columns that we need stand in a file; their names differ by kind, case and spaces don't matter.</summary>
internal sealed class CostFileColumns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="CostFileException">A column is missing.</exception>
    public CostFileColumns(IReadOnlyList<string> header)
    {
        for (var place = 0; place < header.Count; place++)
        {
            _places.TryAdd(header[place].Trim().Replace(" ", "", StringComparison.Ordinal).TrimStart('\uFEFF'), place);
        }

        Kind = _places.ContainsKey("UsageDate") ? CostFileKind.DailyRatedUsage : CostFileKind.InvoiceReconciliation;
        Customer = Place("CustomerId");
        Subscription = Place("SubscriptionId");
        Date = Place("UsageDate", "ChargeStartDate");
        Amount = Place("BillingPreTaxTotal", "Subtotal");
        Currency = Place("BillingCurrency", "Currency");
        Invoice = Optional("InvoiceNumber");
        Product = Optional("ProductName");
        Sku = Optional("SkuName");
        ReservationOrder = Optional("ReservationOrderId");
    }

    public CostFileKind Kind { get; }

    public int Customer { get; }

    public int Subscription { get; }

    public int Date { get; }

    public int Amount { get; }

    public int Currency { get; }

    public int? Invoice { get; }

    public int? Product { get; }

    public int? Sku { get; }

    public int? ReservationOrder { get; }

    private int Place(params string[] names) => names.Select(Optional).FirstOrDefault(place => place is not null)
        ?? throw new CostFileException($"The header has no column {string.Join(" or ", names)}.");

    private int? Optional(string name) => _places.TryGetValue(name, out var place) ? place : null;
}

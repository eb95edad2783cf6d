using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage.AzurePlans;

public sealed class ImportedCostStoreTests(AzuriteFixture azurite)
{
    private const string Context = "csp";
    private static readonly Month November = new(2026, 11);
    private static readonly Month December = new(2026, 12);
    private readonly string _tenant = TestTables.NewTenant();
    private readonly Guid _plan = Guid.NewGuid();

    [Fact]
    public async Task A_crash_before_the_import_is_named_leaves_nothing_of_it()
    {
        var store = await StoreAsync();
        await ImportAsync(store, "first", Cost("G1", November, 100m));

        await store.PrepareAsync(_tenant, Context, [Cost("G1", November, 7m) with { ImportId = "second" }, Cost("G2", December, 8m) with { ImportId = "third" }], default);

        Assert.Equal(100m, (await FindAsync(store, November))?.Final?.Total);
        Assert.Null((await FindAsync(store, December))?.Final);
    }

    [Fact]
    public async Task What_no_longer_counts_does_not_even_before_its_rows_are_gone()
    {
        var store = await StoreAsync();
        var first = await ImportAsync(store, "first", Cost("G1", November, 100m), Cost("G1", December, 200m));
        await ImportAsync(store, "second", first, Cost("G1", December, 90m));

        Assert.Null(await FindAsync(store, November));
        Assert.Equal(90m, (await FindAsync(store, December))?.Final?.Total);

        await store.DropAsync(_tenant, Context, ["first"], default);
        Assert.Equal([December], (await store.ListMonthsAsync(Plan(), default)).Keys);
    }

    [Fact]
    public async Task Of_two_imports_at_once_the_second_is_told_to_look_again()
    {
        var store = await StoreAsync();
        await ImportAsync(store, "first", Cost("G1", November, 100m));

        Assert.False(await store.TryCountAsync(_tenant, Context, [Invoice("second", "G1")], default));
        Assert.False(await store.TryCountAsync(_tenant, Context, [Invoice("second", "G1"), Invoice("second", "G2")], default));
        Assert.Equal(100m, (await FindAsync(store, November))?.Final?.Total);
        Assert.Empty(await store.FindInvoicesAsync(_tenant, Context, [Key("G2")], default));
    }

    [Fact]
    public async Task An_earlier_versions_sum_counts_until_one_of_its_invoices_is_imported_anew()
    {
        var store = await StoreAsync();
        await EarlierAsync(new AzureCost(November, "EUR", 1_284.37m, 0, 0, IsFinal: true, "file G1 1284.37"));
        Assert.Equal((1_284.37m, "file G1 1284.37"), ((await FindAsync(store, November))!.Final!.Total, (await FindAsync(store, November))!.Final!.Version));

        await ImportAsync(store, "second", Cost("G2", November, 5m));
        Assert.Equal((1_289.37m, false), ((await FindAsync(store, November))!.Final!.Total, (await FindAsync(store, November))!.IsLate));

        await ImportAsync(store, "first", Cost("G1", November, 1_284.37m));
        Assert.Equal(1_289.37m, (await FindAsync(store, November))!.Final!.Total);
    }

    [Fact]
    public async Task Late_lines_alone_are_told_as_such()
    {
        var store = await StoreAsync();
        await ImportAsync(store, "only", Cost("G2", November, 5m), Cost("G2", December, 1_300m));

        var november = (await FindAsync(store, November))!;
        Assert.Equal((true, 1_300m), (november.IsLate, november.OwnMonthTotal));
        Assert.False((await FindAsync(store, December))!.IsLate);
    }

    [Fact]
    public async Task Invoices_in_several_currencies_are_told()
    {
        var store = await StoreAsync();
        await ImportAsync(store, "first", Cost("G1", November, 5m));
        await ImportAsync(store, "second", Cost("G2", November, 5m) with { Currency = "USD" });

        Assert.Equal(["EUR", "USD"], (await FindAsync(store, November))!.Currencies);
    }

    private async Task<ImportedCostStore> StoreAsync() => new(await TestTables.CreateAsync(azurite));

    private Task<ImportedMonth?> FindAsync(ImportedCostStore store, Month month) => store.FindAsync(_tenant, Context, _plan, month, default);

    private Task<ImportedInvoice> ImportAsync(ImportedCostStore store, string id, params InvoiceCost[] costs) => ImportAsync(store, id, null, costs);

    private async Task<ImportedInvoice> ImportAsync(ImportedCostStore store, string id, ImportedInvoice? standing, params InvoiceCost[] costs)
    {
        await store.PrepareAsync(_tenant, Context, costs.Select(cost => cost with { ImportId = id }), default);
        var invoice = Invoice(id, costs[0].Invoice.Number, costs.Max(cost => cost.Month)) with { Tag = standing?.Tag };
        Assert.True(await store.TryCountAsync(_tenant, Context, [invoice], default));
        return (await store.FindInvoicesAsync(_tenant, Context, [invoice.Key], default)).Values.Single();
    }

    private async Task EarlierAsync(AzureCost cost)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.AzureCosts.AddEntityAsync(
            new TableEntity(TableKeys.Scope(_tenant, Context), TableKeys.ImportedCost(_plan, cost.Month)) { ["Data"] = StorageJson.Write(cost) });
    }

    private AzurePlan Plan() => new(_tenant, Context, "c1", _plan, Guid.NewGuid(), "Elm", "o-1", 1, 2, 3, 4, November);

    private InvoiceCost Cost(string invoice, Month month, decimal usage) =>
        new(_plan, Key(invoice), "import", month, "EUR", usage, 0, 0, month == December ? usage : 1_300m, DateTimeOffset.UnixEpoch);

    private static ImportedInvoice Invoice(string id, string number, Month? latest = null) =>
        new(Key(number), [new InvoiceImport(id, id, id, 1, new Dictionary<string, decimal>(), latest ?? November, "ada", DateTimeOffset.UnixEpoch)]);

    private static InvoiceKey Key(string number) => new(IsFinal: true, number, null);
}

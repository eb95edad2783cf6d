using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostFileReaderTests
{
    private const string Header = "PartnerId,CustomerId,CustomerName,InvoiceNumber,ProductName,SkuName,Subtotal,TaxTotal,Total,Currency,SubscriptionId,ChargeStartDate,ReservationOrderId";
    private static readonly Guid Customer = Guid.Parse("a1de2d00-3c5b-4f1e-9a77-000000000005");
    private static readonly Guid Plan = Guid.Parse("0a1de200-0000-4000-8000-000000000006");

    [Fact]
    public async Task An_invoice_adds_up_usage_reservations_and_savings_plans_by_month()
    {
        var file = await SentFile.ReadAsync(
            Header,
            Row("Azure plan", "1000.00"),
            Row("Azure plan", "284.37"),
            Row("Reserved VM Instance", "210.00", reservation: "R1", subscription: Guid.NewGuid()),
            Row("Compute savings plan 1 year", "95.50", reservation: "R2", subscription: Guid.NewGuid()));

        Assert.Equal((CostFileKind.InvoiceReconciliation, 4L), (file.Kind, file.Rows));
        Assert.Empty(file.Errors);
        Assert.Equal(
            [(CostCategory.Usage, 1_284.37m), (CostCategory.Reservation, 210m), (CostCategory.SavingsPlan, 95.50m)],
            file.Sums.OrderBy(sum => sum.Key.Category).Select(sum => (sum.Key.Category, sum.Value.Amount)));
        Assert.All(file.Sums.Keys, key => Assert.Equal((Customer, new Month(2026, 10), "EUR", "D0900ABCDE"), (key.CustomerId!.Value, key.Month, key.Currency, key.Invoice)));
    }

    [Fact]
    public async Task Daily_usage_is_told_apart_by_its_columns()
    {
        var file = await SentFile.ReadAsync(
            "CustomerId;SubscriptionId;UsageDate;BillingPreTaxTotal;BillingCurrency",
            $"{Customer};{Plan};10/31/2026;12.345678;EUR",
            $"{Customer};{Plan};11/1/2026;1;EUR");

        Assert.Equal(CostFileKind.DailyRatedUsage, file.Kind);
        Assert.Equal([12.345678m, 1m], file.Sums.OrderBy(sum => sum.Key.Month).Select(sum => sum.Value.Amount));
    }

    [Fact]
    public async Task Every_bad_line_is_named_by_its_number()
    {
        var file = await SentFile.ReadAsync(Header, Row("Azure plan", "1"), Row("Azure plan", "one"), Row("Azure plan", "2"), "x,y");

        Assert.Equal([3L, 5L], file.Errors.Select(error => error.Line));
        Assert.Contains("“one”", file.Errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("a,b,c\n1,2,3", "CustomerId")]
    public async Task What_is_no_file_of_ours_is_said_so(string text, string why)
    {
        var failure = await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync(text));

        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_million_rows_take_the_memory_of_their_sums()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var highest = 0L;
        await using var rows = new EndlessRows(Header, Row("Azure plan", "0.01"), 1_000_000, () => highest = Math.Max(highest, GC.GetTotalMemory(false)));

        var file = await SentFile.ReadAsync(CostReading.Proved, ("", rows));

        Assert.Equal((1_000_000L, 10_000m), (file.Rows, Assert.Single(file.Sums).Value.Amount));
        Assert.True(highest - before < 200L * 1024 * 1024, $"{(highest - before) / 1024 / 1024} MB");
    }

    private static string Row(string product, string amount, string reservation = "", Guid? subscription = null) =>
        $"p,{Customer},Elm Logistics,D0900ABCDE,{product},,{amount},0,{amount},EUR,{subscription ?? Plan},2026-10-01T00:00:00Z,{reservation}";
}

using Mapping.Functions.CostFiles;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostDateTests
{
    private static readonly CostReading DayFirst = new(null, DateOrder.DayFirst);
    private static readonly CostReading MonthFirst = new(null, DateOrder.MonthFirst);

    [Theory]
    [InlineData("2026-11-05", "2026-11")]
    [InlineData("2026-11-05T00:00:00Z", "2026-11")]
    [InlineData("2026-11-30T23:59:59.9999999Z", "2026-11")]
    [InlineData("2026-11-05 00:00:00", "2026-11")]
    [InlineData("2026-11-01T00:30:00+02:00", "2026-10")]
    [InlineData("2026-10-31T23:30:00-02:00", "2026-11")]
    [InlineData("2026/11/05", "2026-11")]
    [InlineData("20261105", "2026-11")]
    [InlineData("05.11.2026", "2026-11")]
    [InlineData("5.11.2026", "2026-11")]
    [InlineData("05.11.2026 12:30", "2026-11")]
    [InlineData("11/30/2026", "2026-11")]
    [InlineData("11/30/2026 12:00:00 AM", "2026-11")]
    [InlineData("11/30/2026 11:59:59 PM", "2026-11")]
    [InlineData("11/30/2026 12:30:00 PM", "2026-11")]
    [InlineData("30/11/2026", "2026-11")]
    [InlineData("30-11-2026 00:00", "2026-11")]
    [InlineData("11/11/2026", "2026-11")]
    public async Task A_date_that_can_be_read_in_one_way_is_read_so(string date, string month)
    {
        var file = await ReadAsync(CostReading.Proved, date);

        Assert.Empty(file.Errors);
        Assert.Equal(month, Assert.Single(file.Sums).Key.Month.ToString());
    }

    [Theory]
    [InlineData("01/11/2026")]
    [InlineData("1-11-2026")]
    [InlineData("11/1/2026 12:00:00 AM")]
    public async Task A_file_whose_dates_all_fit_two_readings_is_refused_with_the_line_and_what_to_do(string date)
    {
        var file = await ReadAsync(CostReading.Proved, "2026-11-02", date, "12/11/2026");

        var error = Assert.Single(file.Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("dateOrder=", error.Message, StringComparison.Ordinal);
        Assert.Empty(file.Sums);
    }

    [Fact]
    public async Task The_order_may_be_said()
    {
        Assert.Equal("2026-11", Assert.Single((await ReadAsync(DayFirst, "01/11/2026")).Sums).Key.Month.ToString());
        Assert.Equal("2026-01", Assert.Single((await ReadAsync(MonthFirst, "01/11/2026")).Sums).Key.Month.ToString());
        Assert.Equal("2026-11", Assert.Single((await ReadAsync(MonthFirst, "2026-11-01")).Sums).Key.Month.ToString());
    }

    [Fact]
    public async Task Another_date_of_the_file_shows_the_order_wherever_it_stands()
    {
        Assert.Equal(["2026-11"], Months(await ReadAsync(CostReading.Proved, "01/11/2026", "02/11/2026", "13/11/2026")));
        Assert.Equal(["2026-01", "2026-11"], Months(await ReadAsync(CostReading.Proved, "01/11/2026", "11/13/2026")));
    }

    [Fact]
    public async Task The_other_dates_of_a_line_show_the_order_as_well()
    {
        const string header = "CustomerId,SubscriptionId,ChargeStartDate,ChargeEndDate,Subtotal,Currency";
        const string start = "a1de2d00-3c5b-4f1e-9a77-000000000005,0a1de200-0000-4000-8000-000000000006";

        Assert.Equal(["2026-11"], Months(await SentFile.ReadAsync(header, start + ",11/1/2026 12:00:00 AM,11/30/2026 12:00:00 AM,5,EUR")));
        Assert.Equal(["2026-11"], Months(await SentFile.ReadAsync(header, start + ",1/11/2026,30/11/2026,5,EUR")));
        // A German spreadsheet took the first for the eleventh of January, and left the second as it was.
        Assert.Contains("mixes", Assert.Single((await SentFile.ReadAsync(header, start + ",11.01.2026,11/30/2026,5,EUR")).Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11/30/2026", "30/11/2026")]
    [InlineData("11/30/2026", "05.11.2026")]
    public async Task A_file_that_mixes_orders_is_refused_with_the_line(string first, string second)
    {
        var error = Assert.Single((await ReadAsync(CostReading.Proved, first, second)).Errors);

        Assert.Equal(3, error.Line);
        Assert.Contains("mixes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_the_order_that_was_said_is_refused_by_its_line()
    {
        Assert.Equal([(2L, "The date does not fit dateOrder=dayFirst: “11/30/2026”.")], Errors(await ReadAsync(DayFirst, "11/30/2026", "30/11/2026", "05.11.2026")));
        Assert.Equal([2L, 4L], (await ReadAsync(MonthFirst, "30/11/2026", "11/30/2026", "05.11.2026")).Errors.Select(error => error.Line));
    }

    [Theory]
    [InlineData("05.11.26", "two digits")]
    [InlineData("11/30/26", "two digits")]
    [InlineData("11.30.2026", "day is first")]
    [InlineData("2026-13-01", "no date")]
    [InlineData("2026-02-30", "no date")]
    [InlineData("31/11/2026", "no date")]
    [InlineData("1999-12-31", "2000")]
    [InlineData("46331", "no date")]
    [InlineData("November 2026", "no date")]
    [InlineData("2026-11-05 25:00", "no date")]
    [InlineData("11/30/2026 13:00 PM", "no date")]
    [InlineData("11/30/2026 0:30 PM", "no date")]
    [InlineData("11/30/2026 0:30 AM", "no date")]
    [InlineData("", "missing")]
    [InlineData("2027-01-01", "in the future")]
    public async Task What_is_no_date_of_a_month_that_has_begun_is_refused_by_its_line(string date, string why)
    {
        var error = Assert.Single((await ReadAsync(CostReading.Proved, "2026-11-01", date)).Errors);

        Assert.Equal(3, error.Line);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Months(CostFile file) => file.Sums.Keys.Select(key => key.Month.ToString()).Order(StringComparer.Ordinal);

    private static IEnumerable<(long, string)> Errors(CostFile file) => file.Errors.Select(error => (error.Line, error.Message));

    private static Task<CostFile> ReadAsync(CostReading asked, params string[] dates) => SentFile.ReadAsync(
        asked,
        ["CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency",
            .. dates.Select(date => $"a1de2d00-3c5b-4f1e-9a77-000000000005,0a1de200-0000-4000-8000-000000000006,{date},10.00,EUR")]);
}

using Mapping.Functions.CostFiles;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostAmountTests
{
    private static readonly CostReading Point = new(DecimalSeparator.Point, null);
    private static readonly CostReading Comma = new(DecimalSeparator.Comma, null);

    [Theory]
    [InlineData("1284,37", "1284.37")]
    [InlineData("1284.37", "1284.37")]
    [InlineData("0,0000154", "0.0000154")]
    [InlineData("1.54E-05", "0.0000154")]
    [InlineData("1,54E-05", "0.0000154")]
    [InlineData("1,284E-05", "0.00001284")]
    [InlineData("1.5e+3", "1500")]
    [InlineData("2E3", "2000")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,284.37", "1284.37")]
    [InlineData("1,284.370", "1284.37")]
    [InlineData("1 284,37", "1284.37")]
    [InlineData("1\u00A0284,370", "1284.37")]
    [InlineData("1\u202F284,37", "1284.37")]
    [InlineData("1'284.37", "1284.37")]
    [InlineData("1’284.37", "1284.37")]
    [InlineData("1'284", "1284")]
    [InlineData("1 284", "1284")]
    [InlineData("1,284,567", "1284567")]
    [InlineData("1.284.567", "1284567")]
    [InlineData("1,284,567.891", "1284567.891")]
    [InlineData("12345,678", "12345.678")]
    [InlineData("0,284", "0.284")]
    [InlineData("-0.284", "-0.284")]
    [InlineData(".284", "0.284")]
    [InlineData("-,5", "-0.5")]
    [InlineData("1284", "1284")]
    [InlineData("+12.5", "12.5")]
    [InlineData("-12,5", "-12.5")]
    [InlineData("−12,5", "-12.5")]
    [InlineData("12,5-", "-12.5")]
    [InlineData("(1.234,56)", "-1234.56")]
    [InlineData("0", "0")]
    [InlineData("0.00", "0")]
    [InlineData("12.3456789012345678901234567", "12.3456789012345678901234567")]
    public async Task An_amount_that_can_be_read_in_one_way_is_read_so(string text, string amount)
    {
        var file = await ReadAsync(CostReading.Proved, text);

        Assert.Empty(file.Errors);
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(file.Sums).Value.Amount);
    }

    [Theory]
    [InlineData("1,284")]
    [InlineData("1.284")]
    [InlineData("12,284")]
    [InlineData("-128.284")]
    [InlineData("(1,284)")]
    public async Task An_amount_that_can_be_read_in_two_ways_is_refused_with_its_line_and_what_to_do(string text)
    {
        var file = await ReadAsync(CostReading.Proved, "5", text);

        var error = Assert.Single(file.Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("decimalSeparator=", error.Message, StringComparison.Ordinal);
        Assert.Empty(file.Sums);
    }

    [Fact]
    public async Task The_reading_may_be_said()
    {
        Assert.Equal(1.284m, Assert.Single((await ReadAsync(Comma, "1,284")).Sums).Value.Amount);
        Assert.Equal(1_284m, Assert.Single((await ReadAsync(Point, "1,284")).Sums).Value.Amount);
        Assert.NotEqual((await ReadAsync(Comma, "1,284")).Hash, (await ReadAsync(Point, "1,284")).Hash);
    }

    [Theory]
    [InlineData("10,5", "1,284", "11.784")]
    [InlineData("1,284", "10,5", "11.784")]
    [InlineData("1,284", "10.5", "1294.5")]
    [InlineData("1.284", "10,5", "1294.5")]
    [InlineData("1.284", "1.234.567", "1235851")]
    [InlineData("1.284", "0,5", "1284.5")]
    public async Task Another_amount_of_the_file_shows_the_sign_wherever_it_stands(string first, string second, string sum)
    {
        var file = await ReadAsync(CostReading.Proved, first, second);

        Assert.Equal(decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(file.Sums).Value.Amount);
    }

    [Theory]
    [InlineData("1284.37", "1284,37")]
    [InlineData("1,284.37", "12,5")]
    [InlineData("0,284", "1.54E-05")]
    [InlineData("1,284,567", "12,5")]
    public async Task A_file_that_mixes_signs_is_refused_with_the_line_and_what_to_do(string first, string second)
    {
        var file = await ReadAsync(CostReading.Proved, first, second);

        var error = Assert.Single(file.Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains("mixes decimal signs", error.Message, StringComparison.Ordinal);
        Assert.Contains("decimalSeparator=", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_the_sign_that_was_said_is_refused_by_its_line()
    {
        var file = await ReadAsync(Point, "12.5", "12,5", "1,284");

        Assert.Equal((3, "The amount does not fit decimalSeparator=point: “12,5”."), (Assert.Single(file.Errors).Line, file.Errors[0].Message));
    }

    [Fact]
    public async Task Prices_and_quantities_show_the_sign_as_well()
    {
        const string header = "CustomerId;SubscriptionId;UsageDate;UnitPrice;Quantity;BillingPreTaxTotal;BillingCurrency";
        const string start = "a1de2d00-3c5b-4f1e-9a77-000000000005;0a1de200-0000-4000-8000-000000000006;2026-11-10";

        Assert.Equal(1.284m, Assert.Single((await SentFile.ReadAsync(header, start + ";0,0012;1;1,284;EUR")).Sums).Value.Amount);
        Assert.Equal(1_284m, Assert.Single((await SentFile.ReadAsync(header, start + ";0.0012;1;1,284;EUR")).Sums).Value.Amount);
        Assert.Contains("mixes", Assert.Single((await SentFile.ReadAsync(header, start + ";0.0012;1;12,5;EUR")).Errors).Message, StringComparison.Ordinal);
        Assert.Equal(12.5m, Assert.Single((await SentFile.ReadAsync(Comma, header, start + ";0.0012;1;12,5;EUR")).Sums).Value.Amount);
    }

    [Theory]
    [InlineData("€ 12.50", "currency")]
    [InlineData("12.50 EUR", "currency")]
    [InlineData("$12.50", "currency")]
    [InlineData("one", "no amount")]
    [InlineData("", "missing")]
    [InlineData("1,28,4.5", "no amount")]
    [InlineData("12,34.5", "no amount")]
    [InlineData("12.", "no amount")]
    [InlineData("--5", "no amount")]
    [InlineData("1..5", "no amount")]
    [InlineData("(-5)", "no amount")]
    [InlineData("1E", "letters")]
    [InlineData("1E9999", "letters")]
    [InlineData("NaN", "no amount")]
    [InlineData("1234567890123456", "too large")]
    [InlineData("1E13", "too large")]
    [InlineData("1E-90", "too many decimals")]
    public async Task What_is_no_amount_is_refused_by_its_line(string text, string why)
    {
        var file = await ReadAsync(CostReading.Proved, "1.5", text);

        var error = Assert.Single(file.Errors);
        Assert.Equal(3, error.Line);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_rounded_on_the_way_to_the_sum()
    {
        var file = await ReadAsync(CostReading.Proved, "999999999999.99", "3.3881317890172014E-21", "-3.3881317890172014E-21", "0.00999999999999999999999999999999", "1E-32");

        Assert.Empty(file.Errors);
        Assert.Equal(1_000_000_000_000m, Assert.Single(file.Sums).Value.Amount);
    }

    [Fact]
    public async Task Windows_own_space_between_groups_is_one()
    {
        var text = System.Text.Encoding.Latin1.GetBytes(
            "CustomerId;SubscriptionId;UsageDate;BillingPreTaxTotal;BillingCurrency\na1de2d00-3c5b-4f1e-9a77-000000000005;0a1de200-0000-4000-8000-000000000006;2026-11-10;1\u00A0284,37;EUR");

        Assert.Equal(1_284.37m, Assert.Single((await SentFile.ReadAsync(text)).Sums).Value.Amount);
    }

    private static Task<CostFile> ReadAsync(CostReading asked, params string[] amounts) => SentFile.ReadAsync(
        asked,
        ["CustomerId;SubscriptionId;UsageDate;BillingPreTaxTotal;BillingCurrency",
            .. amounts.Select(amount => $"a1de2d00-3c5b-4f1e-9a77-000000000005;0a1de200-0000-4000-8000-000000000006;2026-11-10;{amount};EUR")]);
}

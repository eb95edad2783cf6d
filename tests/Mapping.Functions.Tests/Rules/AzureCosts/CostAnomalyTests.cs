using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.Rules.AzureCosts;

public sealed class CostAnomalyTests
{
    private static readonly AzureCost Usual = new(new Month(2026, 10), "EUR", 100m, 0m, 0m, IsFinal: true, "1");

    [Fact]
    public void A_cost_like_the_months_before_is_billed() => Assert.Empty(Codes(Usual, 90m, 110m));

    [Fact]
    public void A_first_month_is_in_line_with_nothing() => Assert.Empty(Codes(Usual with { Usage = 1_000_000m }));

    [Fact]
    public void Exactly_the_factor_is_not_over_it()
    {
        Assert.Empty(Codes(Usual with { Usage = 300m }, 100m));
        Assert.Equal([CostAnomaly.OutOfLine], Codes(Usual with { Usage = 300.01m }, 100m));
    }

    [Fact]
    public void The_mean_is_of_the_last_six_months_that_were_billed() =>
        Assert.Equal([CostAnomaly.OutOfLine], Codes(Usual with { Usage = 301m }, 9_000m, 0m, 100m, 100m, 100m, 100m, 100m, 100m));

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void A_tenth_of_the_mean_is_not_too_little(int usage) => Assert.Empty(Codes(Usual with { Usage = usage }, 100m));

    [Theory]
    [InlineData(0)]
    [InlineData(0.01)]
    [InlineData(9.99)]
    public void Far_below_the_months_before_is_as_odd_as_far_above(double usage) =>
        Assert.Equal([CostAnomaly.TooLow], Codes(Usual with { Usage = (decimal)usage }, 100m));

    [Fact]
    public void Low_months_that_were_approved_do_not_make_the_next_one_usual() =>
        Assert.Equal([CostAnomaly.TooLow], Codes(Usual with { Usage = 0.01m }, 1_000m, 0m));

    [Fact]
    public void A_usual_month_after_low_ones_is_billed() => Assert.Empty(Codes(Usual with { Usage = 1_000m }, 1_000m, 0m, 0.01m));

    [Fact]
    public void Three_low_months_in_a_row_are_the_new_level()
    {
        Assert.Empty(Codes(Usual with { Usage = 2m }, 1_000m, 2m, 2m, 2m));
        Assert.Equal([CostAnomaly.OutOfLine], Codes(Usual with { Usage = 1_000m }, 1_000m, 2m, 2m, 2m));
    }

    [Fact]
    public void With_the_setting_at_zero_no_month_is_too_low() => Assert.Empty(CostAnomaly.Of(Usual with { Usage = 0 }, "EUR", [100m], factor: 3m, lowFactor: 0m));

    [Fact]
    public void Late_lines_alone_are_asked_about_when_their_invoices_own_month_is_out_of_line_with_them()
    {
        Assert.Equal(CostAnomaly.LateLinesOnly, CostAnomaly.OfLateLines(Usual with { Usage = 5m }, ownMonthTotal: 1_300m, factor: 3m)?.Code);
        Assert.Null(CostAnomaly.OfLateLines(Usual, ownMonthTotal: 200m, factor: 3m));
    }

    [Fact]
    public void Every_reason_is_told_at_once() =>
        Assert.Equal(
            [CostAnomaly.Negative, CostAnomaly.OtherCurrency],
            Codes(Usual with { Usage = -5m, Currency = "USD" }, 100m));

    private static IEnumerable<string> Codes(AzureCost cost, params decimal[] earlier) =>
        CostAnomaly.Of(cost, "EUR", earlier, factor: 3m, lowFactor: 0.1m).Select(reason => reason.Code);
}

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

    [Fact]
    public void Every_reason_is_told_at_once() =>
        Assert.Equal(
            [CostAnomaly.Negative, CostAnomaly.OtherCurrency],
            Codes(Usual with { Usage = -5m, Currency = "USD" }, 100m));

    private static IEnumerable<string> Codes(AzureCost cost, params decimal[] earlier) =>
        CostAnomaly.Of(cost, "EUR", earlier, factor: 3m).Select(reason => reason.Code);
}

using Mapping.Functions.Rules;
using static Mapping.Functions.Tests.Rules.Timelines.Rows;

namespace Mapping.Functions.Tests.Rules.Timelines;

/// <summary>25 units at 20.24 and cost 17.60: 506.00 and 440.00 a month.</summary>
public class UnitsAmountsTests
{
    private static readonly BillingCalendar Monthly = new(PeriodType.Monthly, Day("2026-01-01"));
    private static readonly UnitsRow December = Row("2026-12-01", "2026-12-31", 25, 506.00m, 440.00m);

    [Theory]
    [InlineData(506.00, 440.00)]
    [InlineData(506.01, 439.99)]
    [InlineData(505.9951, 440.0049)]
    public void A_whole_period_shows_units_times_unit_amount_to_the_cent(double price, double cost) =>
        Assert.True(Ordered("2026-12-01", December with { Price = (decimal)price, Cost = (decimal)cost }).IsExact);

    [Theory]
    [InlineData(506.02, 440.00, "price 506.02")]
    [InlineData(505.98, 440.00, "price 505.98")]
    [InlineData(0.00, 440.00, "price 0.00")]
    [InlineData(20.24, 440.00, "price 20.24")]
    [InlineData(506.00, 0.00, "cost 0.00")]
    [InlineData(506.00, 506.00, "cost 506.00")]
    public void Anything_else_is_told(double price, double cost, string told)
    {
        var check = Ordered("2026-12-01", December with { Price = (decimal)price, Cost = (decimal)cost });

        Assert.Contains(told, Assert.Single(check.Differences).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_amount_is_not_compared() => Assert.True(Ordered("2026-12-01", December with { Price = null, Cost = null }).IsExact);

    [Fact]
    public void An_amount_that_was_not_ordered_is_not_compared() => Assert.True(new UnitsTimeline(
        [December with { Price = 1, Cost = 2 }], new UnitsTarget(Day("2026-12-01"), 25), Monthly).IsReached);

    [Theory]
    [InlineData(1.0, 1780.65)]
    [InlineData(1.0, 1780.6544)]
    public void Four_decimals_survive_or_are_rounded_by_Autotask(double units, double price) => Assert.True(new UnitsTimeline(
        [December with { Units = (int)units, Price = (decimal)price, Cost = 1589.87m }],
        new UnitsTarget(Day("2026-12-01"), 1, 1780.6544m, 1589.87m),
        Monthly).IsReached);

    [Theory]
    [InlineData(185.53)] // 11 of 30 days
    [InlineData(168.67)] // 10 of 30 days: the last one not counted
    [InlineData(506.00)] // not pro-rated at all
    [InlineData(0.00)]
    public void A_cut_row_beside_whole_periods_lies_between_0_and_a_whole_one(double price) =>
        Assert.True(Ordered("2026-11-20", Cut((decimal)price), December).IsExact);

    [Theory]
    [InlineData(506.02)]
    [InlineData(-0.02)]
    public void Beyond_that_it_is_told(double price) => Assert.Single(Ordered("2026-11-20", Cut((decimal)price), December).Differences);

    [Theory]
    [InlineData(185.53, true)]
    [InlineData(185.5333, true)]
    [InlineData(185.50, true)] // each unit rounded: 25 × 7.42
    [InlineData(168.67, true)]
    [InlineData(506.00, true)]
    [InlineData(150.00, false)]
    [InlineData(200.00, false)]
    [InlineData(0.00, false)]
    [InlineData(7.42, false)]
    public void Alone_it_has_to_be_a_share_by_days(double price, bool isExact) =>
        Assert.Equal(isExact, Ordered("2026-11-20", Cut((decimal)price)).IsExact);

    [Fact]
    public void A_last_period_that_the_contracts_end_cuts_is_a_cut_row() =>
        Assert.True(Ordered("2026-12-01", December, Row("2027-01-01", "2027-01-15", 25, 244.84m, 212.90m)).IsExact);

    [Fact]
    public void When_the_periods_are_not_known_no_row_is_called_whole() => Assert.True(new UnitsTimeline(
        [December with { Price = 300 }],
        new UnitsTarget(Day("2026-12-01"), 25, 20.24m, 17.60m),
        new BillingCalendar(null, Day("2026-01-01"))).IsReached);

    private static UnitsRow Cut(decimal price) => Row("2026-11-20", "2026-11-30", 25, price);

    private static UnitsCheck Ordered(string from, params UnitsRow[] rows) =>
        new UnitsTimeline(rows, new UnitsTarget(Day(from), 25, 20.24m, 17.60m), Monthly).Check();
}

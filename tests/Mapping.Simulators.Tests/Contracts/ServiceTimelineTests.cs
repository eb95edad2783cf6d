using Mapping.Simulators.Autotask.Contracts;

namespace Mapping.Simulators.Tests.Contracts;

public sealed class ServiceTimelineTests
{
    private static readonly ContractTerm Year = new(new(2026, 1, 1), new(2026, 12, 31), 1);

    [Fact]
    public void An_adjustment_inside_a_period_cuts_its_row_and_bills_the_days()
    {
        var timeline = new ServiceTimeline();
        Apply(timeline, new(new(2026, 1, 1), 10, 31m, 15.5m));
        Apply(timeline, new(new(2026, 3, 11), 5, null, null));

        var rows = Rows(timeline, Year);

        Assert.Equal(13, rows.Length);
        Assert.Equal(new UnitsSpan(new(2026, 3, 1), new(2026, 3, 10), 10, 100m, 50m), rows[2]);
        Assert.Equal(new UnitsSpan(new(2026, 3, 11), new(2026, 3, 31), 15, 315m, 157.5m), rows[3]);
        Assert.Equal(new UnitsSpan(new(2026, 4, 1), new(2026, 4, 30), 15, 465m, 232.5m), rows[4]);
    }

    [Fact]
    public void A_back_dated_adjustment_shifts_every_later_row()
    {
        var timeline = new ServiceTimeline();
        Apply(timeline, new(new(2026, 6, 1), 10, 2m, 1m));
        Apply(timeline, new(new(2026, 9, 1), -4, null, null));
        Apply(timeline, new(new(2026, 3, 1), 3, null, null));

        var units = Rows(timeline, Year).ToDictionary(row => row.Start, row => row.Units);

        Assert.Equal((3, 13, 9), (units[new(2026, 3, 1)], units[new(2026, 6, 1)], units[new(2026, 9, 1)]));
        Assert.False(units.ContainsKey(new(2026, 2, 1)));
    }

    [Fact]
    public void A_back_dated_price_reaches_all_later_rows_or_stops_at_the_next_price()
    {
        foreach (var (reach, expected) in new[] { (BackDatedPriceReach.AllLaterRows, 7m), (BackDatedPriceReach.UntilNextPriceChange, 0m) })
        {
            var timeline = new ServiceTimeline();
            timeline.Apply(new(new(2026, 1, 1), 1, 5m, 4m), 0m, 0m, reach);
            timeline.Apply(new(new(2026, 11, 1), 0, 0m, 0m), 0m, 0m, reach);
            timeline.Apply(new(new(2026, 10, 1), 0, 7m, 6m), 0m, 0m, reach);

            var prices = Rows(timeline, Year).ToDictionary(row => row.Start, row => row.Price);

            Assert.Equal((5m, 7m, expected), (prices[new(2026, 9, 1)], prices[new(2026, 10, 1)], prices[new(2026, 11, 1)]));
        }
    }

    [Fact]
    public void The_lowest_later_units_are_known_before_an_adjustment()
    {
        var timeline = new ServiceTimeline();
        Apply(timeline, new(new(2026, 1, 1), 10, 1m, 1m));
        Apply(timeline, new(new(2026, 8, 1), -7, null, null));

        Assert.Equal(0, timeline.LowestAfter(new(2026, 2, 1), -3));
        Assert.Equal(-1, timeline.LowestAfter(new(2026, 2, 1), -4));
        Assert.Equal(3, timeline.LowestAfter(new(2026, 2, 1), 0));
    }

    [Fact]
    public void A_last_period_that_the_contract_cuts_bills_its_days()
    {
        var timeline = new ServiceTimeline();
        Apply(timeline, new(new(2026, 1, 1), 1, 30m, 0m));

        var rows = Rows(timeline, new ContractTerm(new(2026, 1, 1), new(2026, 4, 15), 1));

        Assert.Equal(new UnitsSpan(new(2026, 4, 1), new(2026, 4, 15), 1, 15m, 0m), rows[^1]);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(11)]
    [InlineData(777)]
    public void Whatever_is_adjusted_rows_cover_the_term_once_and_hold_the_sum_of_the_changes(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var start = new DateOnly(2026, 1, 1).AddDays(random.Next(400));
            var term = new ContractTerm(start, start.AddDays(60 + random.Next(900)), new[] { 1, 3, 6, 12 }[random.Next(4)]);
            var timeline = new ServiceTimeline();
            var changes = Enumerable.Range(0, 1 + random.Next(8))
                .Select(_ => new Change(start.AddDays(random.Next(term.End.DayNumber - start.DayNumber + 1)), random.Next(1, 50), random.Next(1, 90), null))
                .ToArray();
            foreach (var change in changes)
                timeline.Apply(change, 1m, 1m, BackDatedPriceReach.AllLaterRows);

            var rows = Rows(timeline, term);

            Assert.True(rows[0].Start == changes.Min(change => change.Date), $"seed {seed}, run {run}");
            Assert.Equal(term.End, rows[^1].End);
            for (var index = 1; index < rows.Length; index++)
                Assert.Equal(rows[index - 1].End.AddDays(1), rows[index].Start);
            Assert.All(rows, row => Assert.Equal(changes.Where(change => change.Date <= row.Start).Sum(change => change.Units), row.Units));
            Assert.All(term.Periods().Where(period => period.Start > rows[0].Start), period => Assert.Contains(rows, row => row.Start == period.Start));
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    public void The_cut_rows_of_a_period_add_up_to_what_the_whole_would_have_cost(int seed)
    {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++)
        {
            var price = random.Next(1, 10_000) / 100m;
            var timeline = new ServiceTimeline();
            Apply(timeline, new(new(2026, 1, 1), random.Next(1, 300), price, 0m));
            Apply(timeline, new(new(2026, 5, 1 + random.Next(1, 31)), 0, null, null));

            var may = Rows(timeline, Year).Where(row => row.Start.Month == 5).ToArray();

            Assert.Equal(2, may.Length);
            Assert.InRange(may.Sum(row => row.Price), (may[0].Units * price) - 0.01m, (may[0].Units * price) + 0.01m);
        }
    }

    private static void Apply(ServiceTimeline timeline, Change change) => timeline.Apply(change, 1m, 1m, BackDatedPriceReach.AllLaterRows);

    private static UnitsSpan[] Rows(ServiceTimeline timeline, ContractTerm term) => [.. UnitsProjection.Rows(timeline, term, ProrationRounding.AwayFromZero)];
}

using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Tests.Rules.AzureCosts;

public sealed class LineTimelineTests
{
    private static readonly Month October = new(2026, 10);
    private static readonly DateOnly End = new(2027, 1, 31);

    [Fact]
    public void A_line_without_rows_needs_its_unit_with_the_first_cost() =>
        Assert.Equal(new LineAdjustment(October, 1, Cost(50)), FirstWrong([], (October, Cost(50))));

    [Fact]
    public void A_line_without_rows_bills_nothing_and_that_is_right_without_a_cost() => Assert.Null(FirstWrong([]));

    [Fact]
    public void A_cost_that_runs_on_is_put_to_zero_on_the_next_first() =>
        Assert.Equal(
            new LineAdjustment(October.Next, 0, Amount.Zero),
            FirstWrong([Row(October, 55), Row(October.Next, 55), Row(October.Add(2), 55)], (October, Cost(50))));

    [Fact]
    public void One_month_billed_and_the_others_zero_is_right() =>
        Assert.Null(FirstWrong([Row(October, 55), Row(October.Next, 0), Row(October.Add(2), 0), Row(October.Add(3), 0)], (October, Cost(50))));

    [Fact]
    public void Amounts_of_one_period_add_up() =>
        Assert.Null(FirstWrong([Row(October, 110)], (October, Cost(60)), (October, Cost(40))));

    [Fact]
    public void A_price_with_four_decimals_is_billed_in_cents()
    {
        var row = Row(October, 0) with { Price = 1_780.65m, Cost = 1_589.87m };

        Assert.Null(FirstWrong([row], (October, new Amount(1_589.87m, 1_780.6544m))));
        Assert.NotNull(FirstWrong([row with { Price = 1_780.66m }], (October, new Amount(1_589.87m, 1_780.65m))));
    }

    [Fact]
    public void Two_units_would_bill_twice() =>
        Assert.Equal(-1, FirstWrong([Row(October, 110) with { Units = 2 }], (October, Cost(50)))?.UnitChange);

    [Fact]
    public void A_hidden_cost_can_not_be_wrong() => Assert.Null(FirstWrong([Row(October, 55) with { Cost = null }], (October, Cost(50))));

    [Fact]
    public void Periods_after_the_contracts_end_are_nobodys_business() =>
        Assert.Null(FirstWrong([], (new Month(2027, 2), Cost(50))));

    private static Amount Cost(decimal cost) => new(cost, cost * 1.1m);

    private static UnitsRow Row(Month month, decimal price) =>
        new(month.Number, 1, month.FirstDay, month.Next.FirstDay.AddDays(-1), 1, price, price / 1.1m, IsPosted: false);

    private static LineAdjustment? FirstWrong(UnitsRow[] rows, params (Month Period, Amount Amount)[] amounts) =>
        new LineTimeline(rows, new AmountSchedule(amounts.Select(one => KeyValuePair.Create(one.Period, one.Amount))), End)
            .FirstWrong(October, Month.Of(End));
}

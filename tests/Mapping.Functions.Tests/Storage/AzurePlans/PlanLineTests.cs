using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Tests.Storage.AzurePlans;

public class PlanLineTests
{
    private static readonly Guid Subscription = Guid.NewGuid();
    private static readonly AzurePlan First = new(
        "t", "csp", "c", Subscription, Guid.NewGuid(), "Elm", "o", CompanyId: 1, ServiceId: 2, ContractId: 10, ContractServiceId: 100, new Month(2026, 1));

    private static readonly AzurePlan Moved = First with
    {
        ContractId = 11,
        ContractServiceId = 101,
        EarlierLines = [new EarlierLine(First.Line with { Until = new Month(2026, 11) }, [new Month(2026, 9), new Month(2026, 11)])],
    };

    [Theory]
    [InlineData(10, 100L)]
    [InlineData(11, 100L)]
    [InlineData(12, 101L)]
    public void A_month_is_billed_where_it_was_or_where_its_period_stood(int month, long line) =>
        Assert.Equal(line, Moved.LineOf(Of(month), new Month(2026, month)).ContractServiceId);

    [Fact]
    public void A_month_that_has_begun_ends_on_its_line_whatever_moves()
    {
        var begun = Of(12) with { State = PlanMonthState.Writing, ContractServiceId = 100, Period = new Month(2026, 12) };

        Assert.Equal(100, Moved.LineOf(begun, new Month(2026, 12)).ContractServiceId);
        Assert.Equal(101, Moved.LineOf(begun with { ContractServiceId = 101 }, new Month(2026, 10)).ContractServiceId);
    }

    [Fact]
    public void The_plan_is_written_on_the_line_that_is_asked_for()
    {
        var on = Moved.On(Moved.EarlierLines[0].Line);

        Assert.Equal((10, 100), (on.ContractId, on.ContractServiceId));
        Assert.Equal(Moved, on.On(Moved.Line));
    }

    private static PlanMonth Of(int month) => new(Subscription, new Month(2026, month), PlanMonthState.Ready);
}

using Mapping.Simulators.Inspection;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Contracts;

public sealed class PostingTests(Support.Simulators simulators)
{
    private const long Alder = 29;

    [Fact]
    public async Task A_posted_row_is_billed_as_it_stands_and_stays_so()
    {
        var (autotask, line) = await PostedJanuaryAsync();

        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 5 });

        var rows = autotask.Database.Units(line);
        Assert.Equal((10, 100m), (rows[0].Units, rows[0].Price));
        Assert.NotNull(rows[0].PostedAt);
        Assert.Equal((15, 150m), (rows[1].Units, rows[1].Price));
        Assert.Null(rows[1].PostedAt);
    }

    [Fact]
    public async Task The_difference_in_a_posted_period_becomes_an_item_of_its_own()
    {
        var (autotask, line) = await PostedJanuaryAsync();
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 5 });
        await autotask.InspectAsync(HttpMethod.Post, $"contracts/{Alder}/post?through=2026-01-31");

        var items = (await autotask.QueryAsync("BillingItems", new { op = "eq", field = "contractServiceID", value = line })).Items.EnumerateArray().ToArray();

        Assert.Equal([100m, 50m], items.Select(item => item.GetProperty("totalAmount").GetDecimal()));
        Assert.Equal(autotask.Database.Units(line)[0].Id, items[0].GetProperty("contractServicePeriodID").GetInt64());
        Assert.Equal(autotask.Database.Adjustments[1].Id, items[1].GetProperty("contractServiceAdjustmentID").GetInt64());
    }

    [Fact]
    public async Task A_cut_inside_a_posted_period_leaves_its_row_whole()
    {
        var (autotask, line) = await PostedJanuaryAsync();

        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-16", unitChange = -10 });

        var rows = autotask.Database.Units(line);
        Assert.Equal((new DateOnly(2026, 1, 31), 10), (rows[0].EndDate, rows[0].Units));
        Assert.Equal((new DateOnly(2026, 2, 1), 0), (rows[1].StartDate, rows[1].Units));
        Assert.Equal(-51.61m, Assert.Single(autotask.Database.PendingItems).Price);
    }

    [Fact]
    public async Task A_refusal_is_a_switch()
    {
        var (autotask, line) = await PostedJanuaryAsync();
        await autotask.SwitchAsync(new { postedPeriodAdjustment = "Refused" });

        var answer = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-20", unitChange = 1 });

        Assert.Contains("approved and posted", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_can_not_be_cut_below_a_posted_period()
    {
        var (autotask, _) = await PostedJanuaryAsync();

        var answer = await autotask.PatchAsync("Contracts", new { id = Alder, endDate = "2026-01-15" });

        Assert.Contains("already approved and posted period", answer.Error, StringComparison.Ordinal);
    }

    private async Task<(AutotaskClient Autotask, long Line)> PostedJanuaryAsync()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, 12);
        await autotask.SwitchAsync(new { duplicatePeriod = "Overrides" });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 10, adjustedUnitPrice = 10 });
        await autotask.InspectAsync(HttpMethod.Post, $"contracts/{Alder}/post?through=2026-01-01");
        return (autotask, line);
    }
}

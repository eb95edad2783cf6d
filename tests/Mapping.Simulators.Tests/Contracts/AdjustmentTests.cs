using System.Net;
using Mapping.Simulators.Inspection;

namespace Mapping.Simulators.Tests.Contracts;

public sealed class AdjustmentTests(Support.Simulators simulators)
{
    private const long Alder = 29;
    private const long Premium = 12;

    [Theory]
    [InlineData("2025-12-31")]
    [InlineData("2031-01-01")]
    public async Task A_date_outside_the_contract_is_refused(string date)
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);

        var answer = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = date, unitChange = 1 });

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("ContractServiceAdjustment effectiveDate must be between the start date and end date of the Contract referenced by contractID.", answer.Error);
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2030-12-31T00:00:00.000Z")]
    [InlineData("2026-06-30T23:00:00Z")]
    public async Task The_first_and_the_last_day_of_the_contract_are_inside(string date)
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);

        var answer = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = date, unitChange = 1 });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(DateOnly.Parse(date[..10], System.Globalization.CultureInfo.InvariantCulture), autotask.Database.Units(line)[0].StartDate);
    }

    [Fact]
    public async Task An_adjustment_of_nothing_is_refused()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);

        var answer = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01" });

        Assert.Equal("ContractServiceAdjustment must have a value for at least one of the following: UnitChange, AdjustedUnitPrice, or AdjustedUnitCost.", answer.Error);
    }

    [Fact]
    public async Task The_effective_date_is_required()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);

        Assert.Equal(
            "Value does not exist for the required field effectiveDate.",
            (await autotask.AdjustAsync(new { contractServiceID = line, unitChange = 1 })).Error);
    }

    [Fact]
    public async Task Contract_and_service_without_a_line_make_one()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.AdjustAsync(new { contractID = Alder, serviceID = Premium, effectiveDate = "2026-05-01", unitChange = 3 });

        Assert.Equal("""{"itemId":null}""", answer.Body);
        var line = Assert.Single(autotask.Database.Lines(Alder));
        Assert.Equal(3, line.Units[0].Units);
    }

    [Fact]
    public async Task Contract_and_service_with_a_line_adjust_it_unless_a_repeat_is_allowed()
    {
        var autotask = simulators.NewAutotask();
        await autotask.CreateLineAsync(Alder, Premium);

        await autotask.AdjustAsync(new { contractID = Alder, serviceID = Premium, effectiveDate = "2026-05-01", unitChange = 3 });
        await autotask.AdjustAsync(new { contractID = Alder, serviceID = Premium, effectiveDate = "2026-05-01", unitChange = 4, allowRepeatService = true });

        Assert.Equal([3, 4], autotask.Database.Lines(Alder).Select(line => line.Units[0].Units));
    }

    [Fact]
    public async Task A_wrong_line_and_half_a_pair_are_refused()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(
            "Reference value on field: contractServiceID of type: ContractService does not exist or is invalid.",
            (await autotask.AdjustAsync(new { contractServiceID = 99_999, effectiveDate = "2026-05-01", unitChange = 1 })).Error);
        Assert.Contains("contractServiceID", (await autotask.AdjustAsync(new { contractID = Alder, effectiveDate = "2026-05-01", unitChange = 1 })).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_below_zero_on_any_later_row_are_refused()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 10 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-08-01", unitChange = -7 });

        var answer = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-02-01", unitChange = -4 });

        Assert.Contains("negative", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, autotask.Database.Adjustments.Count);
    }

    [Fact]
    public async Task A_new_line_can_not_begin_below_zero_and_is_not_made_then()
    {
        var autotask = simulators.NewAutotask();

        var answer = await autotask.AdjustAsync(new { contractID = Alder, serviceID = Premium, effectiveDate = "2026-05-01", unitChange = -1 });

        Assert.Contains("negative", answer.Error, StringComparison.Ordinal);
        Assert.Empty(autotask.Database.Lines(Alder));
    }

    [Fact]
    public async Task A_price_alone_can_be_adjusted_and_each_change_leaves_a_note()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01", unitChange = 2, adjustedUnitPrice = 10, adjustedUnitCost = 8 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-07-01", adjustedUnitPrice = -1.5 });

        var rows = autotask.Database.Units(line).ToDictionary(row => row.StartDate);

        Assert.Equal((20m, 16m), (rows[new(2026, 6, 1)].Price, rows[new(2026, 6, 1)].Cost));
        Assert.Equal((-3m, 16m), (rows[new(2026, 7, 1)].Price, rows[new(2026, 7, 1)].Cost));
        Assert.Equal(3, autotask.Database.Notes.Count);
    }

    [Fact]
    public async Task Without_a_price_the_line_s_own_counts()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(Alder, Premium);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 2 });

        Assert.Equal((44m, 35.2m), (autotask.Database.Units(line)[0].Price, autotask.Database.Units(line)[0].Cost));
    }

    [Fact]
    public async Task Adjustments_can_be_made_and_never_be_read_or_changed()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(HttpStatusCode.NotFound, (await autotask.PostAsync("ContractServiceAdjustments/query", new { filter = Array.Empty<object>() })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await autotask.GetAsync("ContractServiceAdjustments/1")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await autotask.PatchAsync("ContractServiceAdjustments", new { id = 1 })).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await autotask.GetAsync($"Contracts/{Alder}/ServiceAdjustments")).Status);
    }

    [Fact]
    public async Task A_number_as_item_id_and_an_end_date_on_the_next_row_s_day_are_switches()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { adjustmentItemId = "Number", splitRowEnd = "EffectiveDate" });
        var line = await autotask.CreateLineAsync(Alder, Premium);
        var first = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 2 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-11", unitChange = 2 });

        var rows = autotask.Database.Units(line);

        Assert.True(first.Json.GetProperty("itemId").GetInt64() > 0);
        Assert.Equal((new DateOnly(2026, 1, 11), new DateOnly(2026, 1, 31)), (rows[0].EndDate, rows[1].EndDate));
    }
}

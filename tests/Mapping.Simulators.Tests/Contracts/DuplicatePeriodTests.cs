using Mapping.Simulators.Inspection;

namespace Mapping.Simulators.Tests.Contracts;

public sealed class DuplicatePeriodTests(Support.Simulators simulators)
{
    private const long Alder = 29;
    private const long Premium = 12;

    [Theory]
    [InlineData("NewLineOnly", true, false)]
    [InlineData("Always", true, true)]
    [InlineData("Overrides", false, false)]
    public async Task A_second_adjustment_of_a_day_is_refused_as_the_switch_says(string mode, bool newLineRefused, bool laterRefused)
    {
        const string Text = "Attempt to insert duplicate data into contract_service_period";
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { duplicatePeriod = mode });
        var line = await autotask.CreateLineAsync(Alder, Premium);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01", unitChange = 5, adjustedUnitPrice = 2 });

        var second = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01", unitChange = 1 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-06-01", unitChange = 1 });
        var later = await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-06-01", adjustedUnitPrice = 3 });

        Assert.Equal(newLineRefused, second.Body.Contains(Text, StringComparison.Ordinal));
        Assert.Equal(laterRefused, later.Body.Contains(Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_merged_second_adjustment_adds_units_and_overrides_the_price()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { duplicatePeriod = "Overrides" });
        var line = await autotask.CreateLineAsync(Alder, Premium);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01", unitChange = 5, adjustedUnitPrice = 2 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-01", unitChange = 1, adjustedUnitPrice = 3 });

        Assert.All(autotask.Database.Units(line), row => Assert.Equal((6, 18m), (row.Units, row.Price)));
    }
}

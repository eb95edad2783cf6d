using System.Net;
using Mapping.Simulators.Inspection;

namespace Mapping.Simulators.Tests.Writes;

public sealed class ContractWriteTests(Support.Simulators simulators)
{
    [Fact]
    public async Task A_recurring_contract_is_made()
    {
        var autotask = simulators.NewAutotask();

        var id = (await autotask.PostAsync("Contracts", NewContract("2026-05-17", "2027-05-16"))).Json.GetProperty("itemId").GetInt64();
        var line = await autotask.CreateLineAsync(id, 12);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-05-17", unitChange = 1 });

        var units = autotask.Database.Units(line);
        Assert.Equal(12, units.Count);
        Assert.All(units, row => Assert.Equal((17, 16), (row.StartDate.Day, row.EndDate.Day)));
    }

    [Theory]
    [InlineData("2026-05-17", "2026-05-17")]
    [InlineData("2026-05-17", "2026-01-01")]
    public async Task An_end_that_is_not_after_the_start_is_refused(string start, string end)
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Contract EndDate must be after StartDate.", (await autotask.PostAsync("Contracts", NewContract(start, end))).Error);
    }

    [Fact]
    public async Task A_recurring_contract_needs_its_period_and_an_active_company()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("Value does not exist for the required field contractPeriodType.", (await autotask.PostAsync("Contracts", NewContract("2026-05-17", "2027-01-01", period: null))).Error);
        Assert.Equal(
            "Reference value on field: companyID of type: Company does not exist or is invalid.",
            (await autotask.PostAsync("Contracts", NewContract("2026-05-17", "2027-01-01", company: 180))).Error);
    }

    [Fact]
    public async Task Extending_a_contract_makes_periods_with_what_is_in_force_then()
    {
        var autotask = simulators.NewAutotask();
        var line = await AdjustedLineAsync(autotask);

        await autotask.PatchAsync("Contracts", new { id = 29, endDate = "2031-12-31" });

        var units = autotask.Database.Units(line);
        Assert.Equal((new DateOnly(2031, 12, 31), 7), (units[^1].EndDate, units[^1].Units));
    }

    [Fact]
    public async Task Shortening_a_contract_drops_later_changes_for_good()
    {
        var autotask = simulators.NewAutotask();
        var line = await AdjustedLineAsync(autotask);

        await autotask.PatchAsync("Contracts", new { id = 29, endDate = "2026-12-31" });
        var cut = autotask.Database.Units(line);
        await autotask.PatchAsync("Contracts", new { id = 29, endDate = "2030-12-31" });
        var restored = autotask.Database.Units(line);

        Assert.Equal(12, cut.Count);
        Assert.Equal((60, 5), (restored.Count, restored[^1].Units));
    }

    [Fact]
    public async Task Rows_that_stay_keep_their_ids()
    {
        var autotask = simulators.NewAutotask();
        var line = await AdjustedLineAsync(autotask);
        var before = autotask.Database.Units(line);

        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2028-03-10", unitChange = 1 });

        var after = autotask.Database.Units(line);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Empty(before.Select(row => row.Id).Except(after.Select(row => row.Id)));
    }

    [Fact]
    public async Task The_start_of_a_contract_with_services_stays_and_its_period_always()
    {
        var autotask = simulators.NewAutotask();
        await AdjustedLineAsync(autotask);

        Assert.Equal(HttpStatusCode.InternalServerError, (await autotask.PatchAsync("Contracts", new { id = 29, startDate = "2026-02-01" })).Status);
        await autotask.PatchAsync("Contracts", new { id = 29, contractPeriodType = 5, companyID = 175, contractName = "Renamed" });

        var contract = autotask.Database.Contracts.Find(29)!;
        Assert.Equal((2L, 174L, "Renamed"), (contract.Long("contractPeriodType"), contract.Long("companyID"), contract.Text("contractName")));
    }

    private static async Task<long> AdjustedLineAsync(Support.AutotaskClient autotask)
    {
        var line = await autotask.CreateLineAsync(29, 12);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 5 });
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2027-06-01", unitChange = 2 });
        return line;
    }

    private static object NewContract(string start, string end, int? period = 2, int company = 174) => new
    {
        companyID = company,
        contractName = "New",
        contractType = 7,
        contractPeriodType = period,
        startDate = start,
        endDate = end,
        status = 1,
        timeReportingRequiresStartAndStopTimes = 0,
    };
}

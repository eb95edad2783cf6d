using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;

namespace Mapping.Functions.Tests.Autotask;

public sealed class SimulatedReadTests
{
    public static TheoryData<int> Samples => [.. Enumerable.Range(0, SampleCatalog.Mappings.Count)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_sample_is_understood_in_every_database_whatever_its_picklist_values(int index)
    {
        var sample = SampleCatalog.Mappings[index];
        await using var autotask = await SimulatedAutotask.StartAsync();
        var connection = await autotask.ConnectAsync(sample.Connection);

        var company = await autotask.Client.FindCompanyAsync(connection, sample.CompanyId, default);
        var service = await autotask.Client.FindServiceAsync(connection, sample.ServiceId, default);
        var contract = await autotask.Client.FindContractAsync(connection, sample.ContractId, default);

        Assert.Equal((sample.Customer, true, true), (company!.Name, company.IsActive, company.IsCustomer));
        Assert.Equal((true, true, sample.CompanyId), (contract!.IsRecurringService, contract.IsActive, contract.CompanyId));
        Assert.True(service!.IsActive);
        Assert.NotNull(service.UnitCost);
        var period = sample.Offer.BillingFrequency == "Monthly" ? PeriodType.Monthly : PeriodType.Yearly;
        Assert.Equal((period, period), (service.PeriodType, contract.PeriodType));
        Assert.Null(await autotask.Client.FindContractAsync(connection, 999_999, default));
    }

    [Fact]
    public async Task Records_that_do_not_qualify_say_so()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);

        Assert.Equal((false, "Prospect"), await TypeOf(179));
        Assert.False((await autotask.Client.FindCompanyAsync(connection, 180, default))!.IsActive);
        Assert.False((await autotask.Client.FindServiceAsync(connection, 18, default))!.IsActive);
        Assert.False((await autotask.Client.FindContractAsync(connection, 34, default))!.IsRecurringService);
        Assert.False((await autotask.Client.FindContractAsync(connection, 35, default))!.IsActive);
        Assert.Equal(new DateOnly(2025, 12, 31), (await autotask.Client.FindContractAsync(connection, 36, default))!.EndDate);

        async Task<(bool, string)> TypeOf(long id)
        {
            var company = await autotask.Client.FindCompanyAsync(connection, id, default);
            return (company!.IsCustomer, company.Type);
        }
    }

    [Fact]
    public async Task A_cost_that_the_user_may_not_see_is_null()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        autotask.Database(SampleCatalog.Eur).Users.Find(SampleCatalog.Eur.UserName)!.SeesCosts = false;

        var service = await autotask.Client.FindServiceAsync(await autotask.ConnectAsync(SampleCatalog.Eur), 12, default);

        Assert.Equal((22.00m, null), (service!.UnitPrice, service.UnitCost));
    }

    [Fact]
    public async Task A_wrong_secret_is_tried_once()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur) with { Secret = "wrong" };

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(connection, 29, default));

        Assert.Equal(AutotaskFailure.Unauthorized, failed.Failure);
        Assert.Single(autotask.Calls(SampleCatalog.Eur, "ContractServices", "Query"));
    }

    [Fact]
    public async Task A_missing_right_is_told_in_Autotasks_words()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        autotask.Database(SampleCatalog.Eur).Users.Find(SampleCatalog.Eur.UserName)!.Denied.Add("Contracts.query");

        var failed = await Assert.ThrowsAsync<AutotaskException>(async () =>
            await autotask.Client.FindContractAsync(await autotask.ConnectAsync(SampleCatalog.Eur), 29, default));

        Assert.Equal(AutotaskFailure.Forbidden, failed.Failure);
        Assert.Contains("permissions", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_that_no_database_has_is_in_no_zone()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();

        Assert.Null(await autotask.Zones.FindAsync("nobody@nimbus-demo.example", default));
        Assert.Null(await autotask.Zones.FindAsync("", default));
    }

    [Fact]
    public async Task Endless_pages_without_rows_are_a_failure_and_not_an_empty_contract()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        autotask.Break(SampleCatalog.Eur, new FaultMatch { Entity = "ContractServiceUnits" }, new FaultAction { Kind = FaultKind.EndlessPages });

        var failed = await Assert.ThrowsAsync<AutotaskException>(async () =>
            await autotask.Client.ListUnitsAsync(await autotask.ConnectAsync(SampleCatalog.Eur), 1, new DateOnly(2026, 1, 1), default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task A_burst_keeps_to_three_threads_although_Autotask_frees_them_late()
    {
        await using var autotask = await SimulatedAutotask.StartAsync();
        var database = autotask.Database(SampleCatalog.Eur);
        database.Switches = database.Switches with { ThreadReleaseLagMilliseconds = 30, AnswerMilliseconds = 10 };
        var connection = await autotask.ConnectAsync(SampleCatalog.Eur);

        await Task.WhenAll(Enumerable.Range(0, 20).SelectMany(_ => new Task[]
        {
            autotask.Client.FindCompanyAsync(connection, 174, default),
            autotask.Client.FindContractAsync(connection, 29, default),
            autotask.Client.ListLinesAsync(connection, 29, default),
        }));

        Assert.All(database.Threads.Highest().Values, highest => Assert.InRange(highest, 1, 3));
        Assert.All(database.Log.After(0), entry => Assert.Equal(200, entry.Status));
    }
}

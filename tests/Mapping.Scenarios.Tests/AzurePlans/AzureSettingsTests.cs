using Mapping.Simulators.Autotask.Contracts;
using Mapping.TestKit.App;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>What the settings change: the month that bills a cost, what happens to one that is posted, and whether estimates are written.</summary>
public sealed class AzureSettingsTests(Stage stage) : IAsyncLifetime
{
    private AppProcess? _app;

    public async ValueTask InitializeAsync() =>
        _app = await stage.StartAppAsync(new Dictionary<string, string>
        {
            ["AzurePlans:BilledMonth"] = "Invoice",
            ["AzurePlans:PostedPeriod"] = "Hold",
            ["AzurePlans:Estimates"] = "true",
        });

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    [Fact]
    public async Task An_estimate_is_billed_in_the_month_of_its_invoice_and_the_invoice_takes_its_place_until_that_month_is_posted()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(_app), "2026-10");
        azure.Tell("2026-10", 90m, cost => cost with { IsFinal = false, From = DateTimeOffset.UnixEpoch });
        await azure.RunAsync("2026-10");
        Assert.Equal([("2026-11", 90m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));

        azure.Tell("2026-10", 100m, cost => cost with { From = DateTimeOffset.UnixEpoch.AddDays(1) });
        await azure.RunAsync("2026-10");
        Assert.Equal([("2026-11", 100m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));

        lock (azure.Database.Gate)
        {
            var contract = azure.Database.Contracts.Find(AzureStage.Elm.ContractId)!;
            PostingDesk.PostThrough(azure.Database, new ContractRecord(azure.Database, contract), new DateOnly(2026, 12, 31));
        }

        azure.Tell("2026-11", 110m);
        var held = await azure.RunAsync("2026-11");
        Assert.Equal((0, 1), ((int)held["set"]!, (int)held["held"]!));
        Assert.Equal("AzureMonthPosted", (string?)(await azure.CostAsync("2026-11"))["code"]);
        Assert.Equal([("2026-11", 100m)], azure.Billed().Select(month => (month.Key, month.Value.Cost)));
    }
}

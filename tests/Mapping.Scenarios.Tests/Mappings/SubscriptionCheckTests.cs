using System.Net;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Humans;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>Synced or OutOfSync: what was mapped against what Autotask bills.</summary>
public sealed class SubscriptionCheckTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task What_a_person_changed_in_Autotask_is_found_and_stays_in_the_list_until_it_is_put_right()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(Row);
        await tenant.RunAsync(SampleCatalog.Birch);
        await tenant.RunAsync(SampleCatalog.Elm);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        var before = await StatusesAsync(api, "subscription-mappings");
        var good = await CheckAsync(api);
        Edit(tenant, order, units: -5);
        var unseen = await StatusesAsync(api, "subscription-mappings");
        var bad = await CheckAsync(api);
        var seen = (await api.ListAsync("subscription-mappings?search=Alder"))["items"]![0]!;
        var unsynced = await StatusesAsync(api, "subscription-mappings?hideSynced=true");
        Edit(tenant, order, units: 5);
        var mended = await CheckAsync(api);

        Assert.All([before, good, unseen, mended], statuses => Assert.Equal(["Synced", "Synced", "Synced"], statuses));
        Assert.Equal(["OutOfSync", "Synced", "Synced"], bad.Order());
        Assert.Equal(["OutOfSync"], unsynced);
        Assert.Equal("OutOfSync", seen["status"]!.GetValue<string>());
        Assert.Contains("20 units, not 25", seen["difference"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(seen["checkedAt"]);
    }

    [Fact]
    public async Task A_changed_price_and_a_lost_contract_are_told()
    {
        var tenant = stage.NewTenant();
        var order = await tenant.RunAsync(Row);
        await tenant.RunAsync(SampleCatalog.Birch);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);

        Edit(tenant, order, units: 0, price: 19m);
        tenant.Database(Row.Connection).ChangeContract(SampleCatalog.Birch.ContractId, "endDate", "2026-09-30T00:00:00");
        await CheckAsync(api);
        var items = (await api.ListAsync("subscription-mappings"))["items"]!.AsArray();

        Assert.Contains(items, item => ((string?)item!["difference"] ?? "").Contains("the price 475.00, which does not fit 25 × 20.24", StringComparison.Ordinal));
        Assert.Contains(items, item => ((string?)item!["difference"] ?? "").Contains("ended on 2026-09-30", StringComparison.Ordinal));
        Assert.Contains("OutOfSync", await api.ExportAsync("subscription-mappings/export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_calls_are_made_and_none_writes()
    {
        var tenant = stage.NewTenant();
        foreach (var row in new[] { Row, SampleCatalog.AlderBasic, SampleCatalog.Birch })
            await tenant.RunAsync(row);
        using var api = await RegistryApi.OpenAsync(tenant, Row.Connection);
        var calls = SimulatedCalls.From(tenant.Database(Row.Connection));

        var page = await api.PostAsync("subscription-mappings/check?pageSize=2", new { });
        var rest = await api.PostAsync($"subscription-mappings/check?pageSize=2&continuationToken={page.Body!["continuationToken"]}", new { });

        Assert.Equal((HttpStatusCode.OK, 2, 1), (page.Status, page.Body["items"]!.AsArray().Count, rest.Body!["items"]!.AsArray().Count));
        Assert.Equal(4, calls.All.Count);
        Assert.Empty(calls.Writes);
    }

    private static void Edit(StageTenant tenant, OrderReport order, int units, decimal? price = null)
    {
        var database = tenant.Database(Row.Connection);
        database.Switches = database.Switches with { DuplicatePeriod = DuplicatePeriod.Overrides };
        HumanEditor.Apply(database, new HumanEdit
        {
            Kind = HumanEditKind.AdjustLine,
            ContractId = Row.ContractId,
            LineId = order.Result!.ContractServiceId,
            Date = order.Result.EffectiveDate,
            Units = units,
            UnitPrice = price,
        });
    }

    private static async Task<IEnumerable<string>> CheckAsync(RegistryApi api)
    {
        var (status, body) = await api.PostAsync("subscription-mappings/check", new { });
        Assert.True(status == HttpStatusCode.OK, body?.ToJsonString());
        return Statuses(body!);
    }

    private static async Task<IEnumerable<string>> StatusesAsync(RegistryApi api, string path) => Statuses(await api.ListAsync(path));

    private static IEnumerable<string> Statuses(JsonObject list) => [.. list["items"]!.AsArray().Select(item => item!["status"]!.GetValue<string>())];
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Operations;

public sealed class RetentionTests(Stage stage)
{
    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;

    [Fact]
    public async Task Ended_runs_leave_the_hub_when_their_time_is_over_and_their_orders_stay()
    {
        await using var app = await stage.StartAppAsync(new Dictionary<string, string> { ["Retention__Runs"] = "00:00:01" });
        var tenant = stage.NewTenant(app);
        await tenant.ConnectionAsync(Row.Connection);
        var report = await tenant.RunAsync(Row);
        Assert.NotEmpty(await InstancesAsync(app));

        await WaitFor.ConditionAsync("the run is purged", async () =>
        {
            await app.FireAsync("RetentionTrigger");
            return (await InstancesAsync(app)).Count == 0;
        });

        using var client = tenant.Client();
        var order = await client.GetFromJsonAsync<JsonObject>($"/api/orders/{report.OrderId}");
        Assert.Equal("Mapped", (string?)order!["status"]);
        Assert.NotEmpty(await tenant.AuditOfAsync(report.OrderId));
    }

    [Fact]
    public async Task Without_a_setting_everything_stays()
    {
        await using var app = await stage.StartAppAsync();
        var tenant = stage.NewTenant(app);
        await tenant.ConnectionAsync(Row.Connection);
        await tenant.RunAsync(Row);

        await app.FireAsync("RetentionTrigger");
        await app.FireAsync("WatchTrigger");
        await WaitFor.ConditionAsync("the app goes on", async () =>
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            using var answer = await client.GetAsync("/api/health");
            return answer.StatusCode == HttpStatusCode.OK;
        });

        Assert.NotEmpty(await InstancesAsync(app));
        Assert.DoesNotContain(app.LogLines, line => line.Contains("fail:", StringComparison.Ordinal));
    }

    private static async Task<JsonArray> InstancesAsync(AppProcess app)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Add("x-functions-key", app.DurableTaskKey);
        return (await client.GetFromJsonAsync<JsonArray>("/runtime/webhooks/durabletask/instances"))!;
    }
}

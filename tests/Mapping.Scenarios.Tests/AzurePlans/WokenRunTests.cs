using System.Text;
using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A run that sleeps until tomorrow is woken by whoever asks for it, and by costs that are imported.</summary>
public sealed class WokenRunTests(Stage stage)
{
    private const string Month = "2026-10";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // as the portal does: for one connection, while the run of the whole context sleeps
    public async Task A_second_start_joins_the_run_wakes_it_and_says_until_when_it_slept(bool isOfOneConnection)
    {
        var (azure, run) = await SleepingAsync();
        azure.Tell(Month, 100m);
        var body = new JsonObject { ["month"] = Month };
        if (isOfOneConnection)
            body["connectionId"] = await azure.Tenant.ConnectionAsync(AzureStage.Elm.Connection);

        var joined = await azure.StartAsync(body);

        Assert.Equal(((string?)run["id"], true), ((string?)joined["id"], (bool)joined["joined"]!));
        Assert.InRange((DateTimeOffset)joined["waitsUntil"]!, DateTimeOffset.UtcNow.AddHours(23), DateTimeOffset.UtcNow.AddHours(25));
        Assert.False((bool)run["joined"]!);
        await BilledAsync(azure, run);
    }

    [Fact]
    public async Task An_import_wakes_the_run_that_waits_for_it()
    {
        var (azure, run) = await SleepingAsync();
        var row = azure.Row;
        var file = "PartnerId,CustomerId,CustomerName,InvoiceNumber,ProductName,SkuName,Subtotal,TaxTotal,Total,Currency,SubscriptionId,ChargeStartDate,ReservationOrderId\n"
            + $"p,{row.CustomerId},Elm,G1,Azure plan,Azure plan,100.00,0,100.00,{row.Currency},{row.SubscriptionId},2026-10-01,\n";
        using var client = azure.Tenant.Client();
        using var content = new StringContent(file, Encoding.UTF8, "text/csv");

        using var answer = await client.PostAsync(new Uri("/api/azure-plans/costs/import", UriKind.Relative), content);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await BilledAsync(azure, run);
    }

    [Fact]
    public async Task A_plan_that_was_mapped_while_the_run_slept_is_billed_by_it_too()
    {
        var (azure, run) = await SleepingAsync();
        var row = TestKit.AzurePlans.NewPlans.Add(azure.Tenant, TestKit.AzurePlans.NewPlans.Row(7, "Late", AzureStage.Elm.Connection), new DateOnly(2040, 12, 31));
        var late = await AzureStage.MapAsync(azure.Tenant, Month, row);
        late.Tell(Month, 70m);

        await azure.StartAsync(new JsonObject { ["month"] = Month });

        await WaitFor.ConditionAsync("the late plan is billed", () => late.Billed().Count == 1, Patience);
        Assert.Equal(0, azure.Adjustments);
        await WaitFor.ConditionAsync("the run sleeps again", async () => await SleepsUntilAsync(azure, run) > DateTimeOffset.UtcNow.AddHours(1), Patience);
    }

    private async Task<(AzureStage Azure, JsonNode Run)> SleepingAsync()
    {
        var azure = await AzureStage.MapAsync(stage.NewTenant(), Month);
        var run = await azure.StartAsync(new JsonObject { ["month"] = Month });
        await WaitFor.ConditionAsync("the run sleeps", async () => await SleepsUntilAsync(azure, run) > DateTimeOffset.UtcNow.AddHours(1), Patience);
        return (azure, run);
    }

    private static async Task<DateTimeOffset?> SleepsUntilAsync(AzureStage azure, JsonNode run)
    {
        var id = $"{(string?)run["id"]}:{await azure.Tenant.ConnectionAsync(AzureStage.Elm.Connection)}";
        return (await new DurableRuns(azure.Tenant.App).FindAsync(id))?["customStatus"]?["waitsUntil"]?.GetValue<DateTimeOffset>();
    }

    private static async Task BilledAsync(AzureStage azure, JsonNode run)
    {
        using var client = azure.Tenant.Client();
        var ended = await WaitFor.ValueAsync("the end of the run", () => AzureStage.ReadAsync(client, (string)run["id"]!, isEnd: true), Patience);
        Assert.Equal((1, 1, 0), ((int)ended["summary"]!["plans"]!, (int)ended["summary"]!["set"]!, (int)ended["summary"]!["findingCount"]!));
        Assert.Equal([(Month, 100m)], azure.Billed().Select(one => (one.Key, one.Value.Cost)));
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A tenant whose Azure plan is mapped: its costs, its runs, and what Autotask bills.</summary>
internal sealed class AzureStage
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private AzureStage(StageTenant tenant, SampleMapping row, long lineId) => (Tenant, Row, LineId) = (tenant, row, lineId);

    public StageTenant Tenant { get; }

    public SampleMapping Row { get; }

    public long LineId { get; }

    public AutotaskDatabase Database => Tenant.Database(Row.Connection);

    public static SampleMapping Elm => SampleCatalog.Elm;

    /// <summary>A plan, Elm's when none is named, mapped from the given month on.</summary>
    public static async Task<AzureStage> MapAsync(StageTenant tenant, string firstMonth, SampleMapping? plan = null)
    {
        var row = plan ?? Elm;
        var order = (await tenant.OrderAsync(row)).With("sync.effectiveDate", $"{firstMonth}-01");
        var report = await tenant.RunAsync(order);
        Assert.Equal("Mapped", report.Status);
        return new AzureStage(tenant, row, report.Result!.ContractServiceId);
    }

    public void Tell(string month, decimal usage, Func<AzureCost, AzureCost>? change = null)
    {
        var cost = new AzureCost { SubscriptionId = Row.SubscriptionId, Currency = Row.Currency, Month = month, Usage = usage };
        lock (Tenant.CloudCockpit.Gate)
            Tenant.CloudCockpit.AzureCosts.Add(change is null ? cost : change(cost));
    }

    public Task<JsonNode> RunAsync(string month, bool dryRun = false) => RunAsync(new JsonObject { ["month"] = month, ["dryRun"] = dryRun });

    public Task<JsonNode> RunAsync(JsonObject body) => RunAsync(Tenant, body);

    /// <summary>Starts a run and follows it to its end.</summary>
    public static async Task<JsonNode> RunAsync(StageTenant tenant, JsonObject body)
    {
        using var client = tenant.Client();
        var id = (await StartAsync(tenant, body))["id"]!.GetValue<string>();
        var ended = await WaitFor.ValueAsync($"the end of run {id}", () => ReadAsync(client, id, isEnd: true), Patience);
        return ended["summary"] ?? throw new InvalidDataException(ended.ToJsonString());
    }

    public Task<JsonNode> StartAsync(JsonObject body) => StartAsync(Tenant, body);

    private static async Task<JsonNode> StartAsync(StageTenant tenant, JsonObject body)
    {
        using var client = tenant.Client();
        using var response = await client.PostAsJsonAsync("/api/azure-plans/runs", body);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        return answer;
    }

    public static async Task<JsonNode?> ReadAsync(HttpClient client, string runId, bool isEnd)
    {
        using var response = await client.GetAsync(new Uri($"/api/azure-plans/runs/{runId}", UriKind.Relative));
        var run = await response.Content.ReadFromJsonAsync<JsonNode>();
        return response.IsSuccessStatusCode && (!isEnd || (int)response.StatusCode == 200) ? run : null;
    }

    public async Task<JsonNode> CostAsync(string month)
    {
        using var client = Tenant.Client();
        var list = await client.GetFromJsonAsync<JsonNode>($"/api/azure-plans/costs?month={month}");
        return Assert.Single(list!["items"]!.AsArray(), item => (Guid)item!["subscriptionId"]! == Row.SubscriptionId)!;
    }

    public async Task<HttpResponseMessage> DecideAsync(string month, string decision, object? body = null)
    {
        using var client = Tenant.Client();
        var id = (await CostAsync(month))["id"]!.GetValue<string>();
        return await client.PostAsync(
            new Uri($"/api/azure-plans/costs/{id}/{decision}", UriKind.Relative), body is null ? null : JsonContent.Create(body));
    }

    /// <summary>What Autotask bills in each month that bills anything.</summary>
    public IReadOnlyDictionary<string, (decimal Price, decimal Cost)> Billed()
    {
        lock (Database.Gate)
        {
            return Database.Units(LineId)
                .GroupBy(row => row.StartDate.ToString("yyyy-MM", null))
                .Select(month => (month.Key, Amounts: (Price: month.Sum(row => row.Price), Cost: month.Sum(row => row.Cost))))
                .Where(month => month.Amounts != (0m, 0m))
                .ToDictionary(month => month.Key, month => month.Amounts);
        }
    }

    public int Adjustments
    {
        get
        {
            lock (Database.Gate)
                return Database.Adjustments.Count(adjustment => adjustment.ContractServiceId == LineId);
        }
    }

    public async Task<IReadOnlyList<AuditRow>> AuditAsync(string query = "")
    {
        var rows = await Tenant.AuditAsync($"?pageSize=2000&startDate=2026-01-01&operations=SetAzurePlanCost|ResetAzurePlanCost{query}");
        return [.. rows.Items.Reverse()];
    }

    public static string Text(JsonNode? node) => node?.ToJsonString(JsonSerializerOptions.Web) ?? "";
}

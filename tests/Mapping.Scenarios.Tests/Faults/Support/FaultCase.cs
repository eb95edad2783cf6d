using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Functions.Triggers.Orders;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Checking;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Faults.Support;

/// <summary>One order of one tenant on one Autotask database that nobody else uses.</summary>
internal sealed class FaultCase
{
    public const string HumanText = "made by a person";

    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly FaultStage _stage;
    private readonly OrderClient _client;
    private readonly JsonNode _user;
    private bool _isMended;

    private FaultCase(FaultStage stage, string name, string tenant, JsonObject access, ExpectedOrder expected, JsonObject order)
    {
        _stage = stage;
        _client = new OrderClient(stage.App, tenant, Row.Connection.Context);
        _user = access["users"]![0]!;
        (Name, Tenant, Expected, Body) = (name, tenant, expected, order);
    }

    public string Name { get; }

    public string Tenant { get; }

    public ExpectedOrder Expected { get; }

    public JsonObject Body { get; }

    public string Database => Expected.Database;

    public string InstanceId => OrderIntake.InstanceIdOf(new Functions.Rules.Caller(Tenant, Expected.Context, "", ""), Expected.OrderId);

    /// <summary>One of them stands in every request of tables that the order makes.</summary>
    public IReadOnlyList<string> Names => [Tenant, Database, InstanceId];

    /// <param name="isPlaced">The order brings its subscription about.</param>
    public static async Task<FaultCase> CreateAsync(FaultStage stage, string name, object? switches, bool allowRepeatService, bool isPlaced)
    {
        var tenant = $"f{Guid.NewGuid():N}.faults.example";
        await stage.Simulator.PostAsync($"cloudcockpit/tenants/{tenant}");
        var access = await stage.Simulator.PostAsync("databases", new { sample = Row.Connection.Name });
        var database = access["key"]!.GetValue<string>();
        if (switches is not null)
            await stage.Simulator.PatchAsync($"databases/{database}/switches", switches);
        var connection = await ConnectAsync(stage.App, tenant, access);
        var order = SampleOrders.Of(Row, $"o-{database}", connection);
        order = order with { Sync = order.Sync! with { AllowRepeatService = allowRepeatService, EffectiveDate = Row.StartDate } };
        if (isPlaced)
        {
            await stage.Simulator.PatchAsync($"cloudcockpit/tenants/{tenant}/settings", new { orderDelaySeconds = 0.3 });
            order = order with { Subscription = null, SubscriptionName = $"of {database}" };
        }

        var expected = new ExpectedOrder(
            tenant, Row.Connection.Context, database, connection, order.OrderId, isPlaced ? null : Row.SubscriptionId, Row.ContractId, Row.ServiceId,
            PeriodMonths: 1, Row.StartDate, Row.Quantity, Row.UnitPrice!.Value, Row.UnitCost!.Value);
        return new FaultCase(stage, name, tenant, access, expected, JsonSerializer.SerializeToNode(order, JsonSerializerOptions.Web)!.AsObject());
    }

    /// <summary>The fault at one call; <paramref name="times"/> 1 and at the next ones of its kind beyond that.</summary>
    public Task PlanAsync(CallPosition position, object action, int times = 1) => _stage.Simulator.PostAsync($"databases/{Database}/faults", new
    {
        id = "planned",
        match = new { position.Entity, position.Operation, calls = Enumerable.Range(position.Call, times) },
        action,
    });

    /// <summary>The fault at one call of CloudCockpit.</summary>
    public Task PlanAtCloudCockpitAsync(object match, object action) =>
        _stage.Simulator.PostAsync($"cloudcockpit/tenants/{Tenant}/faults", new { id = "planned", match, action });

    public Task<IReadOnlyList<ObservedCall>> CallsAsync() => _stage.Simulator.LogAsync(Database);

    public Task FiredAsync() => WaitFor.ConditionAsync($"the fault of {Name}", HasFiredAsync, Patience);

    public Task<bool> HasFiredAsync() => HasFiredAsync($"databases/{Database}");

    public Task<bool> HasFiredAtCloudCockpitAsync() => HasFiredAsync($"cloudcockpit/tenants/{Tenant}");

    /// <summary>Adds to the findings that the fault never met its call: then the test proves nothing.</summary>
    public async Task<IReadOnlyList<string>> FiredAtAllAsync(IReadOnlyList<string> findings) =>
        _isMended || await HasFiredAsync() ? findings : [.. findings, $"{Name}: the fault never met its call."];

    public Task PostAsync() => _client.PostAsync(Body, Patience);

    public Task<SeenOrder> EndAsync() => _client.WaitForEndAsync(Expected.OrderId, Patience);

    public async Task<bool> HasEndedAsync() => await _client.EndedAsync(Expected.OrderId) is not null;

    public async Task<SeenOrder> RunAsync()
    {
        await PostAsync();
        return await EndAsync();
    }

    /// <summary>What an admin does after a final fault: rights, account and credentials are as they were.</summary>
    public async Task MendAsync()
    {
        _isMended = true;
        await _stage.Simulator.DeleteAsync($"databases/{Database}/faults");
        await _stage.Simulator.PutAsync($"databases/{Database}/users", new
        {
            userName = _user["userName"]!.GetValue<string>(),
            secret = _user["secret"]!.GetValue<string>(),
            integrationCode = _user["integrationCode"]!.GetValue<string>(),
        });
    }

    /// <summary>Refused credentials stay refused for a few seconds, whoever mends them.</summary>
    public Task<SeenOrder> RetryAsync() => WaitFor.ValueAsync($"the end of the retried {Name}", async () =>
    {
        await ReopenAsync();
        await _client.RetryAsync(Expected.OrderId, Patience);
        var end = await EndAsync();
        return end.Code == "AutotaskUnauthorized" ? null : end;
    });

    /// <summary>Everything that is not as it has to be after the order ended so.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(SeenOrder end)
    {
        using var api = _stage.App.CreateClient(Tenant, Expected.Context);
        var people = (await _stage.Simulator.LinesAsync(Database)).Where(line => line.InternalDescription == HumanText).Select(line => line.Id).ToHashSet();
        var findings = await new TenantCheck(_stage.Simulator, _stage.Tables).FindingsAsync(
            Tenant,
            [Expected],
            new Dictionary<string, SeenOrder> { [Expected.OrderId] = end },
            [api],
            new Dictionary<string, IReadOnlySet<long>> { [Database] = people });
        return [.. findings.Select(finding => $"{Name}: {finding}")];
    }

    private async Task<bool> HasFiredAsync(string place) =>
        (await _stage.Simulator.GetAsync<JsonArray>($"{place}/faults")).Any(rule => rule!["fired"]!.GetValue<int>() > 0);

    private static async Task<string> ConnectAsync(AppProcess app, string tenant, JsonObject access)
    {
        using var client = app.CreateClient(tenant, Row.Connection.Context);
        var user = access["users"]![0]!;
        using var answer = await client.PostAsJsonAsync("/api/connections", new
        {
            Row.Connection.Name,
            Row.Connection.Currency,
            userName = user["userName"]!.GetValue<string>(),
            secret = user["secret"]!.GetValue<string>(),
            integrationCode = user["integrationCode"]!.GetValue<string>(),
            Row.Connection.AzureMarkupPercent,
        });
        var body = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(body)!["id"]!.GetValue<string>()
            : throw new InvalidOperationException($"POST /api/connections answered {(int)answer.StatusCode}: {body}");
    }

    /// <summary>A connection that Autotask refused stays closed until it is set anew.</summary>
    private async Task ReopenAsync()
    {
        var row = (await _stage.Tables.OfAsync("Connections", Tenant)).Single();
        row["Status"] = "Ready";
        await _stage.Tables.Table("Connections").UpdateEntityAsync(row, Azure.ETag.All);
    }
}

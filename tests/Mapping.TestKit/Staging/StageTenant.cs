using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Simulators;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Documents;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Waiting;

namespace Mapping.TestKit.Staging;

/// <summary>One tenant on the stage: its portal calls, its CloudCockpit, its Autotask databases.</summary>
internal sealed class StageTenant(string name, SimulatorHost simulators, AppProcess app)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private ConcurrentDictionary<string, SampleConnection> _databases = new();
    private ConcurrentDictionary<string, Lazy<Task<string>>> _connections = new();

    public string Name => name;

    public AppProcess App => app;

    public CloudCockpitTenant CloudCockpit => simulators.State.Tenants.Find(name) ?? throw new InvalidOperationException($"There is no tenant {name}.");

    public HttpClient Client(string context = SampleCatalog.CspContext) => app.CreateClient(name, context);

    /// <summary>The sample connection with a database that belongs to this tenant alone.</summary>
    public SampleConnection Own(SampleConnection sample) => _databases.GetOrAdd(sample.Name, _ => simulators.State.CreateDatabase(sample));

    /// <summary>A connection to a database that is not of the sample.</summary>
    public SampleConnection Own(SampleConnection connection, Func<SampleConnection, DatabaseDocument> document)
    {
        var key = Guid.NewGuid().ToString("N");
        var own = connection with { Database = key, UserName = $"{key}.{connection.UserName}" };
        simulators.State.Load(key, document(own));
        return _databases[own.Name] = own;
    }

    /// <summary>The same tenant, called through another app on the same tables.</summary>
    public StageTenant Through(AppProcess other) => new(name, simulators, other) { _databases = _databases, _connections = _connections };

    public AutotaskDatabase Database(SampleConnection sample) =>
        simulators.State.Databases.Find(Own(sample).Database) ?? throw new InvalidOperationException($"There is no database {sample.Name}.");

    /// <summary>The id of the connection, created in the app at the first call.</summary>
    public Task<string> ConnectionAsync(SampleConnection sample) =>
        _connections.GetOrAdd(sample.Name, _ => new Lazy<Task<string>>(() => CreateConnectionAsync(Own(sample)))).Value;

    /// <summary>The order of a sample row, to be changed and posted.</summary>
    public async Task<JsonObject> OrderAsync(SampleMapping row, string? orderId = null)
    {
        var order = SampleOrders.Of(row, orderId ?? $"o-{Guid.NewGuid():N}", await ConnectionAsync(row.Connection));
        return JsonSerializer.SerializeToNode(order, JsonSerializerOptions.Web)!.AsObject();
    }

    public async Task<HttpResponseMessage> PostOrderAsync(JsonObject order, string context = SampleCatalog.CspContext)
    {
        using var client = Client(context);
        return await client.PostAsJsonAsync("/api/orders", order);
    }

    public async Task<OrderReport> WaitForEndAsync(string orderId, string context = SampleCatalog.CspContext, TimeSpan? timeout = null)
    {
        using var client = Client(context);
        return await WaitFor.ValueAsync($"the end of order {orderId}", () => ReadEndedAsync(client, orderId), timeout ?? Patience);
    }

    /// <summary>The order as it stands now.</summary>
    public async Task<OrderReport> OrderReportAsync(string orderId, string context = SampleCatalog.CspContext)
    {
        using var client = Client(context);
        return await client.GetFromJsonAsync<OrderReport>($"/api/orders/{orderId}") ?? throw new InvalidDataException($"Order {orderId} answered nothing.");
    }

    /// <summary>Posts an order, expects 202, and follows it to its end.</summary>
    public async Task<OrderReport> RunAsync(JsonObject order, string context = SampleCatalog.CspContext)
    {
        using var response = await PostOrderAsync(order, context);
        if (response.StatusCode != HttpStatusCode.Accepted)
            throw new InvalidOperationException($"POST /api/orders answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await WaitForEndAsync(order["orderId"]!.GetValue<string>(), context);
    }

    public async Task<OrderReport> RunAsync(SampleMapping row) => await RunAsync(await OrderAsync(row), row.Connection.Context);

    public async Task<HttpResponseMessage> RetryAsync(string orderId, string context = SampleCatalog.CspContext)
    {
        using var client = Client(context);
        return await client.PostAsync(new Uri($"/api/orders/{orderId}/retry", UriKind.Relative), null);
    }

    /// <summary>What the sweep's timer does each minute, until another run has the order.</summary>
    public Task SweepUntilTakenOverAsync(string orderId, TimeSpan patience) => WaitFor.ConditionAsync($"another run of order {orderId}", async () =>
    {
        await app.FireAsync("OrderSweepTrigger");
        return (await OrderReportAsync(orderId)).Attempt > 1;
    }, patience);

    /// <summary>Newest first; the query begins with a question mark.</summary>
    public async Task<ListPage<AuditRow>> AuditAsync(string query = "", string context = SampleCatalog.CspContext)
    {
        using var client = Client(context);
        return await client.GetFromJsonAsync<ListPage<AuditRow>>($"/api/audit-logs{query}") ?? throw new InvalidDataException("The audit log answered nothing.");
    }

    /// <summary>The operations of one order, oldest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> AuditOfAsync(string orderId, string context = SampleCatalog.CspContext) =>
        [.. (await AuditAsync($"?orderId={orderId}", context)).Items.Reverse()];

    private static async Task<OrderReport?> ReadEndedAsync(HttpClient client, string orderId)
    {
        using var response = await client.GetAsync(new Uri($"/api/orders/{orderId}", UriKind.Relative));
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadFromJsonAsync<OrderReport>() : null;
    }

    private async Task<string> CreateConnectionAsync(SampleConnection own)
    {
        using var api = new MappingApi(app.Address, app.FunctionKey, new Caller(name, own.Context, "tests@nimbus-demo.example"));
        return (await api.CreateConnectionAsync(SampleConnections.BodyOf(own), CancellationToken.None)).Id;
    }
}

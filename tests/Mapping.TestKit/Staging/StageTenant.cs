using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Simulators;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Waiting;

namespace Mapping.TestKit.Staging;

/// <summary>One tenant on the stage: its portal calls, its CloudCockpit, its Autotask databases.</summary>
internal sealed class StageTenant(string name, SimulatorHost simulators, AppProcess app)
{
    private readonly ConcurrentDictionary<string, SampleConnection> _databases = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _connections = new();

    public string Name => name;

    public AppProcess App => app;

    public CloudCockpitTenant CloudCockpit => simulators.State.Tenants.Find(name) ?? throw new InvalidOperationException($"There is no tenant {name}.");

    public HttpClient Client(string context = SampleCatalog.CspContext) => app.CreateClient(name, context);

    /// <summary>The sample connection with a database that belongs to this tenant alone.</summary>
    public SampleConnection Own(SampleConnection sample) => _databases.GetOrAdd(sample.Name, _ => simulators.State.CreateDatabase(sample));

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

    public async Task<OrderAnswer> WaitForEndAsync(string orderId, string context = SampleCatalog.CspContext, TimeSpan? timeout = null)
    {
        using var client = Client(context);
        return await WaitFor.ValueAsync($"the end of order {orderId}", () => ReadEndedAsync(client, orderId), timeout);
    }

    /// <summary>Posts an order, expects 202, and follows it to its end.</summary>
    public async Task<OrderAnswer> RunAsync(JsonObject order, string context = SampleCatalog.CspContext)
    {
        using var response = await PostOrderAsync(order, context);
        if (response.StatusCode != HttpStatusCode.Accepted)
            throw new InvalidOperationException($"POST /api/orders answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return await WaitForEndAsync(order["orderId"]!.GetValue<string>(), context);
    }

    public async Task<OrderAnswer> RunAsync(SampleMapping row) => await RunAsync(await OrderAsync(row), row.Connection.Context);

    private static async Task<OrderAnswer?> ReadEndedAsync(HttpClient client, string orderId)
    {
        using var response = await client.GetAsync(new Uri($"/api/orders/{orderId}", UriKind.Relative));
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadFromJsonAsync<OrderAnswer>() : null;
    }

    private async Task<string> CreateConnectionAsync(SampleConnection own)
    {
        using var api = new MappingApi(app.Address, app.FunctionKey, new Caller(name, own.Context, "tests@nimbus-demo.example"));
        return (await api.CreateConnectionAsync(SampleConnections.BodyOf(own), CancellationToken.None)).Id;
    }
}

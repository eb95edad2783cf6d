using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.AppHost.Demo;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.App;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>An Autotask of the run, with its contracts and services, and its connection in the app.</summary>
internal sealed record ChaosDatabase(
    string Key, string Tenant, string Context, string ConnectionId, IReadOnlyList<long> Contracts, IReadOnlyList<long> Services, IReadOnlyList<string> Secrets)
{
    /// <summary>Its first services go on a contract once; the others are repeated.</summary>
    public const int OwnServices = 2;

    private const int RepeatedServices = 3;
    private const long InactiveContract = 35;

    private static readonly SampleMapping Row = SampleCatalog.AlderPremium;
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly End = new(2027, 12, 31);

    public static async Task<ChaosDatabase> CreateAsync(
        SimulatorInspection simulator, AppProcess app, string tenant, string context, int contracts)
    {
        var access = await simulator.PostAsync("databases", new { sample = Row.Connection.Name });
        var key = access["key"]!.GetValue<string>();
        var user = access["users"]![0]!;
        using var client = app.CreateClient(tenant, context);
        using var connected = await client.PostAsJsonAsync("/api/connections", new
        {
            name = key,
            Row.Connection.Currency,
            userName = user["userName"]!.GetValue<string>(),
            secret = user["secret"]!.GetValue<string>(),
            integrationCode = user["integrationCode"]!.GetValue<string>(),
            Row.Connection.AzureMarkupPercent,
        });
        connected.EnsureSuccessStatusCode();
        var connection = (await connected.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>();
        return new ChaosDatabase(
            key,
            tenant,
            context,
            connection,
            await AddAsync(contracts, number => simulator.PostAsync($"databases/{key}/contracts", new { Row.CompanyId, startDate = Start, endDate = End, name = $"Contract {number}" })),
            await AddAsync(OwnServices + RepeatedServices, number => simulator.PostAsync($"databases/{key}/services", new { name = $"Service {number}" })),
            [user["secret"]!.GetValue<string>(), user["integrationCode"]!.GetValue<string>()]);
    }

    /// <param name="subscription">Null when the order brings it about.</param>
    public ChaosOrder Order(string id, Guid? subscription, int contract, int service, int units, decimal cost, decimal price, ChaosFate fate)
    {
        var row = Row with
        {
            SubscriptionId = subscription ?? Guid.Empty,
            ContractId = fate == ChaosFate.Rejected ? InactiveContract : Contracts[contract],
            ServiceId = Services[service],
            Offer = Row.Offer with { Id = $"CFQ7TTC0CHAO:{service:0000}" },
            Quantity = units,
            UnitCost = cost,
            UnitPrice = price,
        };
        var order = SampleOrders.Of(row, id, ConnectionId);
        order = order with { Sync = order.Sync! with { AllowRepeatService = service >= OwnServices, EffectiveDate = row.StartDate } };
        if (subscription is null)
            order = order with { Subscription = null, SubscriptionName = $"placed by {id}" };
        var expected = new ExpectedOrder(
            Tenant, Context, Key, ConnectionId, id, subscription, row.ContractId, row.ServiceId, PeriodMonths: 1, row.StartDate, units, price, cost);
        return new ChaosOrder(expected, JsonSerializer.SerializeToNode(order, JsonSerializerOptions.Web)!.AsObject(), fate);
    }

    private static async Task<IReadOnlyList<long>> AddAsync(int count, Func<int, Task<JsonObject>> add)
    {
        var ids = new List<long>();
        for (var number = 1; number <= count; number++)
            ids.Add((await add(number))["id"]!.GetValue<long>());
        return ids;
    }
}

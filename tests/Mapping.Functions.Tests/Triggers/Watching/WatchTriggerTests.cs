using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Tests.Storage;
using Mapping.Functions.Triggers;
using Mapping.TestKit.Azurite;
using Microsoft.Azure.Functions.Worker;
using Moq;

namespace Mapping.Functions.Tests.Triggers.Watching;

/// <summary>Counts are over all tenants, and other tests' rows are among them.</summary>
public sealed class WatchTriggerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Open_orders_their_age_and_refused_connections_are_measured()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var (orders, connections) = (new OrderStore(tables), new ConnectionStore(tables));
        var order = TestOrders.Stored(TestTables.NewTenant()) with { State = OrderState.OutcomeUnknown, AcceptedAt = DateTimeOffset.UtcNow.AddHours(-3) };
        await orders.TryAddAsync(order, default);
        await connections.AddAsync(
            new Connection(
                order.Caller.Tenant, "csp", "c1", "Autotask EUR", "EUR", "api@example", "autotask-c1", 0m, "zone 14",
                new Uri("https://webservices14.autotask.net/ATServicesRest/"), ConnectionStatus.Unauthorized, DateTimeOffset.UnixEpoch),
            default);
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = Listen(seen);

        await new WatchTrigger(orders, connections, TimeProvider.System).Run(new TimerInfo(), Mock.Of<FunctionContext>());

        Assert.True(seen["mapping.orders.open OutcomeUnknown"] >= 1);
        Assert.True(seen["mapping.orders.oldest OutcomeUnknown"] >= TimeSpan.FromHours(3).TotalSeconds);
        Assert.True(seen["mapping.connections.unauthorized "] >= 1);
        Assert.True(seen.ContainsKey("mapping.orders.oldest Pending"));
    }

    private static MeterListener Listen(ConcurrentDictionary<string, double> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Meter.Name == MappingMetrics.MeterName)
                {
                    to.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen[Key(instrument, tags)] = value);
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen[Key(instrument, tags)] = value);
        listener.Start();
        return listener;
    }

    private static string Key(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        $"{instrument.Name} {tags.ToArray().FirstOrDefault(tag => tag.Key == "state").Value}";
}

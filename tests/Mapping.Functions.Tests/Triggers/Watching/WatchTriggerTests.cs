using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Tests.Storage;
using Mapping.Functions.Triggers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.TestKit.Azurite;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
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

        var watch = new WatchTrigger(orders, connections, RunsThatLive(tables), TimeProvider.System);
        await watch.Run(new TimerInfo(), new Mock<DurableTaskClient>("tests").Object, Mock.Of<FunctionContext>());

        Assert.True(seen["mapping.orders.open OutcomeUnknown"] >= 1);
        Assert.True(seen["mapping.orders.oldest OutcomeUnknown"] >= TimeSpan.FromHours(3).TotalSeconds);
        Assert.True(seen["mapping.connections.unauthorized "] >= 1);
        Assert.True(seen.ContainsKey("mapping.orders.oldest Pending"));
    }

    /// <summary>Its clock stands before all runs began: it leaves those of other tests alone.</summary>
    private static AzureRunWatch RunsThatLive(Tables tables)
    {
        var (time, runs, plans, writing) = (new FakeTimeProvider(DateTimeOffset.UnixEpoch), new AzureRunStore(tables), new AzurePlanStore(tables), new WritingMonthStore(tables));
        var alarms = new AzureRunAlarms(new AuditLog(tables, time));
        var scheduler = new AzureRunScheduler(runs, new AzureRunWaker(runs, plans), time);
        var months = new AzureWritingWatch(
            writing, plans, new PlanMonthStore(tables, writing), alarms, scheduler, time, NullLogger<AzureWritingWatch>.Instance);
        return new AzureRunWatch(runs, months, alarms, scheduler, Options.Create(new MappingOptions()), time, NullLogger<AzureRunWatch>.Instance);
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

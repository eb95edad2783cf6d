using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mapping.LocalRuntime.Durable.Telemetry;
using Mapping.LocalRuntime.Tests.Durable.Fixtures;

namespace Mapping.LocalRuntime.Tests.Durable.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Starts_ends_failures_and_the_live_are_counted_for_each_hub()
    {
        var hubName = "hub" + Guid.NewGuid().ToString("N");
        ConcurrentDictionary<string, double> sums = new();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == HubMetrics.MeterName)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag.Key == "durable.hub" && (string?)tag.Value == hubName)
                {
                    sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
                }
            }
        }

        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();

        var gate = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var hub = await TestHub.Start(
            app => app
                .Orchestrator("Good", _ => Task.CompletedTask)
                .Orchestrator("Queue", context => Task.WhenAll(Enumerable.Range(0, 5).Select(_ => context.CallActivityAsync<int>("Held"))))
                .Activity<object, int>("Held", _ => gate.Task)
                .Orchestrator("Bad", Task (_) => throw new IOException("bad"))
                .Orchestrator("Open", context => context.WaitForExternalEvent<int>("never")),
            options =>
            {
                options.HubName = hubName;
                options.MaxConcurrentActivities = 2;
            });
        await hub.Run("Good");
        await hub.Run("Good");
        await hub.Run("Bad");
        await hub.Client.WaitForInstanceStartAsync(await hub.Client.ScheduleNewOrchestrationInstanceAsync("Open"));
        listener.RecordObservableInstruments();

        Assert.Equal(4, sums["durable.orchestrations.started"]);
        Assert.Equal(2, sums["durable.orchestrations.completed"]);
        Assert.Equal(1, sums["durable.orchestrations.failed"]);
        Assert.Equal(1, sums["durable.orchestrations.active"]);
        Assert.True(sums["durable.orchestration.duration"] > 0);
        Assert.Equal(0, sums["durable.activities.queue.length"]);
        Assert.Equal((0, 0), (sums["durable.orchestrations.queue.length"], sums["durable.writes.queue.length"]));

        var queue = await hub.Client.ScheduleNewOrchestrationInstanceAsync("Queue");
        await UntilQueued(3);
        gate.SetResult(1);
        await hub.End(queue);

        Assert.True(sums["durable.activity.wait"] > 0);
        Assert.True(sums["durable.activity.duration"] > 0);

        async Task UntilQueued(double length)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            do
            {
                await Task.Delay(5, patience.Token);
                sums.TryRemove("durable.activities.queue.length", out _);
                listener.RecordObservableInstruments();
            }
            while (sums["durable.activities.queue.length"] != length);
        }
    }
}

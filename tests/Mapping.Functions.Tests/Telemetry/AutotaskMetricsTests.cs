using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Mapping.Functions.Autotask;
using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Telemetry;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Telemetry;

public sealed class AutotaskMetricsTests
{
    [Fact]
    public async Task The_share_of_the_hours_calls_that_are_used_is_measured_by_connection()
    {
        var connection = new AutotaskConnection($"t/{Guid.NewGuid():N}", new Uri("https://zone.example/"), "user", "secret", "code");
        var seen = new ConcurrentQueue<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Name == MappingMetrics.MeterName && instrument.Name == "mapping.autotask.budget.used")
            {
                to.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            if (tags.Contains(new KeyValuePair<string, object?>("connection", connection.Key)))
            {
                seen.Enqueue(value);
            }
        });
        listener.Start();
        await using var budget = new CallBudget(Options.Create(new AutotaskOptions { CallsPerHour = 100, InteractiveReservePercent = 0 }));

        for (var i = 0; i < 50; i++)
        {
            budget.Take(connection);
        }

        Assert.Equal(50, seen.Count);
        Assert.Equal(0.01, seen.First(), precision: 6);
        Assert.Equal(0.5, seen.Last(), precision: 6);
    }
}

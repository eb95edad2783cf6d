using System.Diagnostics.Metrics;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Telemetry;

internal sealed class HubMetrics : IDisposable
{
    public const string MeterName = "Mapping.LocalRuntime.Durable";

    private readonly Meter meter = new(MeterName);
    private readonly string hubName;
    private readonly Counter<long> started;
    private readonly Counter<long> completed;
    private readonly Counter<long> failed;
    private readonly Histogram<double> orchestrationDuration;
    private readonly Histogram<double> activityDuration;
    private readonly Histogram<double> activityWait;

    public HubMetrics(string hubName)
    {
        this.hubName = hubName;
        started = meter.CreateCounter<long>("durable.orchestrations.started", "{orchestration}");
        completed = meter.CreateCounter<long>("durable.orchestrations.completed", "{orchestration}", "Ended Completed or Terminated.");
        failed = meter.CreateCounter<long>("durable.orchestrations.failed", "{orchestration}");
        orchestrationDuration = meter.CreateHistogram<double>("durable.orchestration.duration", "s", "From creation to end.");
        activityDuration = meter.CreateHistogram<double>("durable.activity.duration", "s");
        activityWait = meter.CreateHistogram<double>("durable.activity.wait", "s", "From scheduled to started.");
    }

    public void Observe(Func<int> active, Func<int> readySteps, Func<int> queuedActivities, Func<int> queuedWrites)
    {
        meter.CreateObservableGauge("durable.orchestrations.active", () => Measure(active), "{orchestration}", "Not ended yet.");
        meter.CreateObservableGauge("durable.orchestrations.queue.length", () => Measure(readySteps), "{step}");
        meter.CreateObservableGauge("durable.activities.queue.length", () => Measure(queuedActivities), "{activity}");
        meter.CreateObservableGauge("durable.writes.queue.length", () => Measure(queuedWrites), "{write}");
    }

    public void Started(string name) => started.Add(1, Hub(), Named(name));

    public void Ended(string name, OrchestrationRuntimeStatus status, TimeSpan duration)
    {
        (status == OrchestrationRuntimeStatus.Failed ? failed : completed).Add(1, Hub(), Named(name));
        orchestrationDuration.Record(duration.TotalSeconds, Hub(), Named(name));
    }

    public void ActivityStarted(string name, TimeSpan waited) => activityWait.Record(waited.TotalSeconds, Hub(), Named(name));

    public void ActivityEnded(string name, TimeSpan duration, bool succeeded) =>
        activityDuration.Record(duration.TotalSeconds, Hub(), Named(name), new KeyValuePair<string, object?>("succeeded", succeeded));

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Named(string name) => new("durable.task.name", name);

    private KeyValuePair<string, object?> Hub() => new("durable.hub", hubName);

    private Measurement<int> Measure(Func<int> value) => new(value(), Hub());
}

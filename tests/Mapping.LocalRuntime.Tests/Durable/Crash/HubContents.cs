using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Storage;

namespace Mapping.LocalRuntime.Tests.Durable.Crash;

/// <summary>Everything that a closed hub holds.</summary>
internal sealed class HubContents
{
    public required IReadOnlyDictionary<string, InstanceRecord> Instances { get; init; }

    public required IReadOnlyDictionary<string, List<HistoryEvent>> Histories { get; init; }

    /// <summary>Rows of queues: messages, timers and activities that nobody took.</summary>
    public required int Leftovers { get; init; }

    public static HubContents Read(string folder)
    {
        using var database = HubDatabase.Open(Path.Combine(folder, "taskhub.db"));
        var reader = new HubReader(database);
        var instances = reader.List(new InstanceFilter { WithInput = true, Limit = int.MaxValue }).ToDictionary(record => record.Id);
        return new HubContents
        {
            Instances = instances,
            Histories = instances.ToDictionary(instance => instance.Key, instance => reader.ReadHistory(instance.Value.Seq)),
            Leftovers = reader.ListMessages().Count + reader.ListTimers().Count + reader.ListActivities().Count,
        };
    }

    /// <summary>What must be the same whatever was killed in between: the order of parallel ends and the instants may differ.</summary>
    public string Outline(string id)
    {
        var record = Instances[id];
        var events = Histories[id].Where(e => e is not OrchestratorStarted).Select(e => e switch
        {
            ScheduledEvent decision => $"{decision.Id} {decision.Describe()}",
            TaskCompleted completed => $"{completed.Id} completed {completed.Result}",
            TaskFailed failed => $"{failed.Id} failed {failed.Failure.ErrorMessage}",
            TimerFired fired => $"{fired.Id} fired",
            SubOrchestrationCompleted completed => $"{completed.Id} child completed {completed.Result}",
            SubOrchestrationFailed failed => $"{failed.Id} child failed {failed.Failure.ErrorMessage}",
            EventRaised raised => $"raised {raised.Name} {raised.Input}",
            _ => e.GetType().Name,
        });
        return $"{record.Name} {record.Status} {record.Input} {record.Output}\n{string.Join('\n', events.Order(StringComparer.Ordinal))}";
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>The history in the real API's shape: an ended task is one entry, with what scheduled it folded in.</summary>
internal sealed class HistoryPayload(bool showInput, bool showOutput)
{
    private readonly Dictionary<int, ScheduledEvent> scheduled = [];

    public JsonArray Of(IReadOnlyList<HistoryEvent> history)
    {
        var ended = history.Select(EndedTask).OfType<int>().ToHashSet();
        JsonArray entries = [];
        foreach (var e in history)
        {
            if (e is TaskScheduled or SubOrchestrationCreated && e is ScheduledEvent decision)
            {
                scheduled[decision.Id] = decision;
                if (ended.Contains(decision.Id))
                {
                    continue;
                }
            }

            if (e is not OrchestratorStarted)
            {
                entries.Add(Entry(e));
            }
        }

        return entries;
    }

    private static int? EndedTask(HistoryEvent e) => e switch
    {
        TaskCompleted completed => completed.Id,
        TaskFailed failed => failed.Id,
        SubOrchestrationCompleted completed => completed.Id,
        SubOrchestrationFailed failed => failed.Id,
        _ => null,
    };

    private JsonObject Entry(HistoryEvent e)
    {
        var entry = new JsonObject { ["EventType"] = HistoryEventNames.Of(e) };
        Fill(entry, e);
        entry["Timestamp"] = e.At;
        return entry;
    }

    private void Fill(JsonObject entry, HistoryEvent e)
    {
        switch (e)
        {
            case ExecutionStarted started:
                entry["FunctionName"] = started.Name;
                AddInput(entry, started.Input);
                break;
            case ExecutionCompleted completed:
                entry["OrchestrationStatus"] = completed.Status.ToString();
                AddResult(entry, completed.Result);
                AddFailure(entry, completed.Failure);
                break;
            case ExecutionTerminated terminated:
                AddInput(entry, terminated.Reason);
                break;
            case ExecutionSuspended suspended:
                entry["Reason"] = suspended.Reason;
                break;
            case ExecutionResumed resumed:
                entry["Reason"] = resumed.Reason;
                break;
            case ExecutionRewound rewound:
                entry["Reason"] = rewound.Reason;
                break;
            case EventRaised raised:
                entry["Name"] = raised.Name;
                AddInput(entry, raised.Input);
                break;
            case TimerFired fired:
                entry["FireAt"] = fired.FireAt;
                break;
            case ScheduledEvent decision:
                FillDecision(entry, decision);
                break;
            default:
                FillEnd(entry, e);
                break;
        }
    }

    private void FillDecision(JsonObject entry, ScheduledEvent decision)
    {
        switch (decision)
        {
            case TaskScheduled task:
                entry["Name"] = task.Name;
                AddInput(entry, task.Input);
                break;
            case SubOrchestrationCreated child:
                entry["Name"] = child.Name;
                entry["InstanceId"] = child.InstanceId;
                AddInput(entry, child.Input);
                break;
            case TimerCreated timer:
                entry["FireAt"] = timer.FireAt;
                break;
            case EventSent sent:
                entry["InstanceId"] = sent.InstanceId;
                entry["Name"] = sent.Name;
                AddInput(entry, sent.Input);
                break;
        }
    }

    private void FillEnd(JsonObject entry, HistoryEvent e)
    {
        AddScheduled(entry, EndedTask(e)!.Value);
        switch (e)
        {
            case TaskCompleted completed:
                AddResult(entry, completed.Result);
                break;
            case SubOrchestrationCompleted completed:
                AddResult(entry, completed.Result);
                break;
            case TaskFailed failed:
                AddFailure(entry, failed.Failure);
                break;
            case SubOrchestrationFailed failed:
                AddFailure(entry, failed.Failure);
                break;
        }
    }

    private void AddScheduled(JsonObject entry, int id)
    {
        var (name, input) = scheduled.GetValueOrDefault(id) switch
        {
            TaskScheduled task => (task.Name, task.Input),
            SubOrchestrationCreated child => (child.Name, child.Input),
            _ => default,
        };
        entry["FunctionName"] = name;
        entry["ScheduledTime"] = scheduled.GetValueOrDefault(id)?.At;
        AddInput(entry, input);
    }

    private void AddInput(JsonObject entry, string? input)
    {
        if (showInput)
        {
            entry["Input"] = input;
        }
    }

    private void AddResult(JsonObject entry, string? result)
    {
        if (showOutput)
        {
            entry["Result"] = JsonText.Parse(result);
        }
    }

    private static void AddFailure(JsonObject entry, TaskFailureDetails? failure)
    {
        if (failure is not null)
        {
            entry["Reason"] = failure.ErrorMessage;
            entry["Details"] = failure.StackTrace;
            entry["FailureDetails"] = JsonSerializer.SerializeToNode(failure);
        }
    }
}

using System.Runtime.CompilerServices;

namespace Mapping.LocalHost.Hub.Writes;

/// <summary>All that one turn of an instance has changed: its history, its state, what it read, what it sends and schedules. Nothing of it counts when the instance has another execution by now.</summary>
internal sealed class StepWrite : IHubWrite
{
    private readonly Turn _turn;
    private readonly bool _isReplaced;
    private readonly OrchestrationState? _state;
    private readonly List<HistoryEvent> _history;
    private readonly int _step;
    private readonly string? _events;
    private readonly List<(ActivityWork Work, string Text)> _activities;
    private readonly MessageWrite _messages;
    private bool _isStale;

    /// <param name="isReplaced">The history begins anew: the instance goes on as new, or was rewound.</param>
    /// <param name="state">Null: there was nothing to decide upon.</param>
    public StepWrite(
        Turn turn, bool isReplaced, OrchestrationRuntimeState runtime, OrchestrationState? state, IEnumerable<TaskMessage> activities, IReadOnlyList<TaskMessage> messages, HubNumbers numbers, DateTime now)
    {
        (_turn, _isReplaced, _state) = (turn, isReplaced, state);
        _history = [.. runtime.Events];
        List<HistoryEvent> added = isReplaced ? _history : [.. runtime.NewEvents];
        _step = _history.Count - added.Count;
        if (turn.Clock is { } clock)
            runtime.NewEvents.OfType<OrchestratorStartedEvent>().ToList().ForEach(started => Stamp(started, clock));
        _events = state is null ? null : HubJson.Text(added);
        _activities = [.. activities.Select(message => (new ActivityWork(numbers.Next(), message), HubJson.Text(message)))];
        _messages = new MessageWrite(messages, numbers, now);
        if (state is null)
            return;
        InstanceStates.Stamp(state, now);
        InstanceStates.Explain(state, _history);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Timestamp")]
    public static extern void Stamp(HistoryEvent historyEvent, DateTime value);

    public void Apply(HubChanges file)
    {
        foreach (var letter in _turn.Letters)
            file.Delete(letter);
        _isStale = file.Find(_turn.Instance)?.Execution != _turn.Execution;
        if (_isStale || _state is null)
            return;
        if (_isReplaced)
        {
            file.DeleteEvents(_turn.Instance);
            file.DeleteStaleLetters(_turn.Instance, _state.OrchestrationInstance.ExecutionId);
            file.Renew(_state);
        }

        file.AddEvents(_turn.Instance, _step, _events!);
        file.Update(_state);
        foreach (var (work, text) in _activities)
            file.Add(work, text);
        _messages.Apply(file);
        if (!InstanceStates.IsLive(_state.OrchestrationStatus))
            file.DeleteLetters(_turn.Instance);
    }

    public void Publish(Mailroom mail)
    {
        if (_isStale || _state is null)
            return;
        if (InstanceStates.IsLive(_state.OrchestrationStatus))
            mail.GoOn(_turn.Instance, _state.OrchestrationInstance.ExecutionId, _history);
        else
            mail.End(_turn.Instance);
        foreach (var (work, _) in _activities)
            mail.Deliver(work);
        _messages.Publish(mail);
    }
}

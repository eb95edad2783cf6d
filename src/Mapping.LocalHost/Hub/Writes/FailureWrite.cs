namespace Mapping.LocalHost.Hub.Writes;

/// <summary>An instance that can't be run ends with the reason, and its parent learns of it.</summary>
internal sealed class FailureWrite : IHubWrite
{
    private readonly Turn _turn;
    private readonly OrchestrationState _state;
    private readonly MessageWrite _toParent;
    private bool _isStale;

    public FailureWrite(Turn turn, OrchestrationState state, string reason, HubNumbers numbers, DateTime now)
    {
        (_turn, _state) = (turn, state);
        state.OrchestrationStatus = OrchestrationStatus.Failed;
        state.Output = reason;
        state.FailureDetails = PoisonedWork.Failure(reason);
        InstanceStates.Stamp(state, now);
        _toParent = new MessageWrite(state.ParentInstance is { } parent ? [ToParent(parent, state.FailureDetails)] : [], numbers, now);
    }

    public void Apply(HubChanges file)
    {
        _isStale = file.Find(_turn.Instance)?.Execution != _turn.Execution;
        if (_isStale)
            return;
        file.Update(_state);
        file.DeleteLetters(_turn.Instance);
        _toParent.Apply(file);
    }

    public void Publish(Mailroom mail)
    {
        if (_isStale)
            return;
        mail.End(_turn.Instance);
        _toParent.Publish(mail);
    }

    private static TaskMessage ToParent(ParentInstance parent, FailureDetails failure) => new()
    {
        OrchestrationInstance = parent.OrchestrationInstance,
        Event = new SubOrchestrationInstanceFailedEvent(-1, parent.TaskScheduleId, failure.ErrorMessage, failure.ErrorMessage, failure),
    };
}

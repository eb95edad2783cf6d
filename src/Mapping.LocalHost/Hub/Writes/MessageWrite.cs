namespace Mapping.LocalHost.Hub.Writes;

/// <summary>Puts messages into inboxes. Nobody reads the letters of an instance that is not, that has ended, or whose execution is another by now: they are dropped, as on Azure.</summary>
/// <param name="onlyIf">Decides within the transaction whether there is anything to be put; null: there is.</param>
internal sealed class MessageWrite(IReadOnlyList<TaskMessage> messages, HubNumbers numbers, DateTime now, Func<HubChanges, bool>? onlyIf = null) : IHubWrite
{
    private readonly List<(Letter Letter, string Text)> _posted = [.. messages.Select(message => (Of(message, numbers), HubJson.Text(message)))];
    private readonly List<Action<Mailroom>> _done = [];

    public void Apply(HubChanges file)
    {
        _done.Clear();
        if (onlyIf?.Invoke(file) == false)
            return;
        foreach (var (letter, text) in _posted)
        {
            if (Accept(letter, file) is not { } done)
                continue;
            file.Add(letter, text);
            _done.Add(done);
            _done.Add(mail => mail.Deliver(letter));
        }
    }

    public void Publish(Mailroom mail) => _done.ForEach(done => done(mail));

    /// <summary>A timer is due later, and so is a scheduled start.</summary>
    private static Letter Of(TaskMessage message, HubNumbers numbers) => new(numbers.Next(), message, message.Event switch
    {
        TimerFiredEvent timer => timer.FireAt,
        ExecutionStartedEvent started => started.ScheduledStartTime,
        _ => null,
    });

    /// <returns>What the mailroom has to know before it gets the letter; null: there is nothing to deliver.</returns>
    private Action<Mailroom>? Accept(Letter letter, HubChanges file)
    {
        if (letter.Message.Event is ExecutionStartedEvent started)
        {
            file.Insert(InstanceStates.Of(started, now));
            return mail => mail.Begin(letter.Instance, letter.Execution!, hasBegun: false);
        }

        if (file.Find(letter.Instance) is not { } found)
            return null;
        if (letter.Message.Event is ExecutionRewoundEvent)
        {
            file.Reopen(letter.Instance);
            return mail => mail.Begin(letter.Instance, found.Execution, hasBegun: true);
        }

        if (!InstanceStates.IsLive(found.Status) || (letter.Execution is not null && letter.Execution != found.Execution))
            return null;
        if (letter.Message.Event is not ExecutionTerminatedEvent terminated || found.Status != OrchestrationStatus.Pending || !(found.Scheduled > now))
            return static _ => { };

        // What has not begun has nobody who could read it.
        file.EndUnbegun(letter.Instance, terminated.Input, now);
        _done.Add(mail => mail.End(letter.Instance));
        return null;
    }
}

using DurableTask.Core;
using DurableTask.Core.History;

namespace Mapping.LocalHost.Hub.Writes;

/// <summary>Puts messages into inboxes. Nobody reads the letters of an instance that is not, that has ended, or whose execution is another by now: they are dropped, as on Azure.</summary>
internal sealed class MessageWrite(IReadOnlyList<TaskMessage> messages, HubNumbers numbers, DateTime now) : IHubWrite
{
    private readonly List<(Letter Letter, string Text, OrchestrationState? Started)> _posted =
    [
        .. messages.Select(message => (Of(message, numbers), HubJson.Text(message), message.Event is ExecutionStartedEvent started ? InstanceStates.Of(started, now) : null)),
    ];

    // With the execution that it begins, or begins again.
    private readonly List<(Letter Letter, string? Begun)> _accepted = [];

    public void Apply(HubStatements file)
    {
        _accepted.Clear();
        foreach (var (letter, text, started) in _posted)
        {
            var found = file.Find(letter.Instance);
            if (started is null && !Reaches(letter, found))
                continue;
            if (started is not null)
                file.Insert(started);
            else if (IsRewind(letter))
                file.Reopen(letter.Instance);
            file.Add(letter, text);
            _accepted.Add((letter, started is not null ? letter.Execution : IsRewind(letter) ? found!.Value.Execution : null));
        }
    }

    public void Publish(Mailroom mail)
    {
        foreach (var (letter, begun) in _accepted)
        {
            if (begun is not null)
                mail.Begin(letter.Instance, begun);
            mail.Deliver(letter);
        }
    }

    /// <summary>A timer is due later, and so is a scheduled start.</summary>
    private static Letter Of(TaskMessage message, HubNumbers numbers) => new(numbers.Next(), message, message.Event switch
    {
        TimerFiredEvent timer => timer.FireAt,
        ExecutionStartedEvent started => started.ScheduledStartTime,
        _ => null,
    });

    private static bool Reaches(Letter letter, (string Execution, OrchestrationStatus Status)? found) => found is var (execution, status)
        && (InstanceStatus.IsLive(status) ? letter.Execution is null || letter.Execution == execution : IsRewind(letter));

    private static bool IsRewind(Letter letter) => letter.Message.Event is ExecutionRewoundEvent;
}

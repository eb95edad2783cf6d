using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Storage.Writes;

/// <summary>All that one step of one instance changes: what it consumed, what it decided, and where it stands now.</summary>
internal sealed class StepWrite : IHubWrite
{
    public required long Seq { get; init; }

    /// <summary>Number of this step in the history; 0 starts a new history in place of the old one.</summary>
    public required int Step { get; init; }

    public required byte[] Events { get; init; }

    public required InstanceState State { get; init; }

    public List<long> ConsumedMessages { get; } = [];

    public List<int> EndedActivities { get; } = [];

    public List<int> EndedTimers { get; } = [];

    public List<TaskScheduled> Activities { get; } = [];

    public List<TimerCreated> Timers { get; } = [];

    public List<NewInstance> Children { get; } = [];

    public List<NewMessage> Messages { get; } = [];

    public void Apply(HubStatements statements)
    {
        if (Step == 0)
        {
            statements.DeleteHistory.With(Seq).Run();
        }

        statements.InsertHistory.With(Seq).With(Step).With(Events).Run();
        State.Apply(statements, Seq, Step + 1);
        ApplyConsumed(statements);
        ApplyDecided(statements);
        if (State.Ended is not null)
        {
            statements.DeleteTimers.With(Seq).Run();
            statements.DeleteActivities.With(Seq).Run();
        }
    }

    private void ApplyConsumed(HubStatements statements)
    {
        foreach (var id in ConsumedMessages)
        {
            statements.DeleteMessage.With(id).Run();
        }

        foreach (var id in EndedActivities)
        {
            statements.DeleteActivity.With(Seq).With(id).Run();
        }

        foreach (var id in EndedTimers)
        {
            statements.DeleteTimer.With(Seq).With(id).Run();
        }
    }

    private void ApplyDecided(HubStatements statements)
    {
        foreach (var activity in Activities)
        {
            statements.InsertActivity
                .With(Seq).With(activity.Id).With(activity.Name).With(activity.Input).With(activity.TraceParent).Run();
        }

        foreach (var timer in Timers)
        {
            statements.InsertTimer.With(Seq).With(timer.Id).With(timer.At.Ticks).With(timer.FireAt.Ticks).Run();
        }

        Children.ForEach(child => child.Apply(statements));
        Messages.ForEach(message => message.Apply(statements));
    }
}

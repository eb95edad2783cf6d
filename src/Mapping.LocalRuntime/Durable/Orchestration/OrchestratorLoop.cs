namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>
/// Runs orchestrator code on the calling thread only. A continuation that arrives from any other thread comes from an await
/// on something that is not durable; it is dropped and reported.
/// </summary>
internal sealed class OrchestratorLoop : SynchronizationContext
{
    private const int Nobody = 0;

    private readonly Queue<Action> ready = new();
    private readonly LoopScheduler scheduler;
    private readonly Action onStrayContinuation;
    private int owner = Nobody;

    public OrchestratorLoop(Action onStrayContinuation)
    {
        this.onStrayContinuation = onStrayContinuation;
        scheduler = new LoopScheduler(this);
    }

    public bool IsOnThread => Volatile.Read(ref owner) == Environment.CurrentManagedThreadId;

    /// <summary>Runs the work and all that becomes ready through it.</summary>
    public void Run(Action work)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        Volatile.Write(ref owner, Environment.CurrentManagedThreadId);
        try
        {
            var turn = new Task(() => RunTurn(work));
            turn.RunSynchronously(scheduler);
            turn.GetAwaiter().GetResult();
        }
        finally
        {
            Volatile.Write(ref owner, Nobody);
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => Enqueue(() => d(state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsOnThread)
        {
            d(state);
        }
        else
        {
            onStrayContinuation();
        }
    }

    private void RunTurn(Action work)
    {
        work();
        while (ready.TryDequeue(out var next))
        {
            next();
        }
    }

    private void Enqueue(Action work)
    {
        if (IsOnThread)
        {
            ready.Enqueue(work);
        }
        else
        {
            onStrayContinuation();
        }
    }

    private sealed class LoopScheduler(OrchestratorLoop loop) : TaskScheduler
    {
        public override int MaximumConcurrencyLevel => 1;

        protected override void QueueTask(Task task) => loop.Enqueue(() => TryExecuteTask(task));

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
            !taskWasPreviouslyQueued && loop.IsOnThread && TryExecuteTask(task);

        protected override IEnumerable<Task> GetScheduledTasks() => [];
    }
}

using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Storage.Writes;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Takes an instance's turn: brings its executor to the present, feeds it, and commits what it did as one step.</summary>
internal sealed partial class OrchestrationRunner(
    DurableHubOptions options,
    ExecutorFactory executors,
    TimeProvider time,
    HubWriter writer,
    HubReader reader,
    StepPlanner planner,
    ExecutorCache cache,
    StepPublisher publisher,
    ILogger<OrchestrationRunner> logger)
{
    /// <summary>Ends when the orchestrator's code has run; the commit goes on without holding up another orchestrator.</summary>
    public async Task TakeTurn(LiveInstance instance)
    {
        var messages = instance.TakeTurn();
        StepPlan plan;
        try
        {
            await CountRecoveredAttempt(instance);
            plan = Step(instance, messages);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The orchestrator's own exceptions end inside its executor: this is a history that can't be read, or the disk.
            Fault(instance, messages, exception);
            return;
        }

        _ = Commit(instance, plan);
    }

    private StepPlan Step(LiveInstance instance, List<InstanceMessage> messages)
    {
        var now = Later(time.GetUtcNow().UtcDateTime, instance.LastStepAt);
        if (instance.Attempts > options.MaxPoisonAttempts)
        {
            return Poisoned(instance, messages, now);
        }

        if (instance.Steps == 1 && messages.Find(message => message.Event is ExecutionTerminated) is { Event: ExecutionTerminated terminated })
        {
            return End(instance, messages, now, Completion.Terminated(terminated));
        }

        var executor = instance.Executor ??= Load(instance);
        var outcome = executor.Step(now, [.. messages.Select(message => message.Event)]);
        instance.LastStepAt = now;
        return planner.Plan(instance, executor.Started, messages, outcome, executor.IsOpen, now);
    }

    private OrchestrationExecutor Load(LiveInstance instance)
    {
        IReadOnlyList<HistoryEvent> past = instance is { Steps: 1, FirstEvent: { } first } ? [first] : reader.ReadHistory(instance.Seq);
        var started = past.OfType<ExecutionStarted>().First();
        var executor = executors.Create(instance.Id, started, () => publisher.Wake(instance));
        executor.Replay(past);
        instance.FirstEvent = null;
        return executor;
    }

    private StepPlan Poisoned(LiveInstance instance, List<InstanceMessage> messages, DateTime now) =>
        End(instance, messages, now, Completion.Failed(new InvalidOperationException(
            $"The next step of this instance failed inside the engine, or ended the process, {instance.Attempts} times; it is not tried again. "
            + $"Last reason: {instance.LastFault ?? "the process ended"}.")));

    private StepPlan End(LiveInstance instance, List<InstanceMessage> messages, DateTime now, Completion completion)
    {
        var first = instance.FirstEvent
            ?? reader.FindStart(instance.Seq)
            ?? new ExecutionStarted(instance.Created, instance.Name, string.Empty, null, null, null, null);
        var outcome = new StepOutcome(
            [.. messages.Select(message => message.Event), new ExecutionCompleted(now, completion.Status, completion.Output, completion.Failure)],
            [],
            [],
            null,
            false,
            null,
            completion,
            null);
        return planner.Plan(instance, first, messages, outcome, _ => false, now);
    }

    private async Task CountRecoveredAttempt(LiveInstance instance)
    {
        if (instance.IsRecovered)
        {
            await writer.Write(new CountedAttempt(instance.Seq));
            instance.IsRecovered = false;
            instance.Attempts++;
        }
    }

    private async Task Commit(LiveInstance instance, StepPlan plan)
    {
        try
        {
            await writer.Write(plan.Write);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            planner.GiveBack(plan);
            Fault(instance, plan.Consumed, exception);
            return;
        }

        instance.Attempts = 0;
        publisher.Publish(instance, plan);
        if (plan.Outcome.Completion is null)
        {
            cache.Use(instance);
        }
        else
        {
            cache.Forget(instance);
        }
    }

    private void Fault(LiveInstance instance, List<InstanceMessage> messages, Exception exception)
    {
        if (writer.IsClosed)
        {
            return;
        }

        cache.Forget(instance);
        instance.Attempts++;
        instance.LastFault = exception.Message;
        instance.PutBack(messages);
        LogFault(logger, exception, instance.Id, instance.Attempts);
        publisher.RetryLater(instance, TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(instance.Attempts, 8))));
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    [LoggerMessage(LogLevel.Error, "A step of instance {InstanceId} failed inside the engine (attempt {Attempt}); it is tried again")]
    private static partial void LogFault(ILogger logger, Exception exception, string instanceId, int attempt);
}

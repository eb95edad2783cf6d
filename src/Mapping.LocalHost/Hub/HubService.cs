using Newtonsoft.Json;

namespace Mapping.LocalHost.Hub;

/// <summary>What DurableTask.Core's dispatchers ask of a hub. No lock ever runs out: the process owns the hub.</summary>
internal sealed partial class HubService(TaskHub hub, int maxOrchestrators, int maxActivities, ILogger<HubService> logger) : IOrchestrationService
{
    private const int DelayAfterExceptionInSeconds = 1;

    public int TaskOrchestrationDispatcherCount => 1;
    public int TaskActivityDispatcherCount => 1;
    public int MaxConcurrentTaskOrchestrationWorkItems => maxOrchestrators;
    public int MaxConcurrentTaskActivityWorkItems => maxActivities;
    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => BehaviorOnContinueAsNew.Carryover;

    public async Task<TaskOrchestrationWorkItem?> LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        while (await HasNextAsync(hub.Mail.Ready, receiveTimeout, cancellationToken))
        {
            if (hub.Mail.Ready.TryRead(out var id) && hub.Mail.TryTake(id) is var (turn, history) && await BeginAsync(turn, history) is { } item)
                return item;
        }

        return null;
    }

    public async Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem, OrchestrationRuntimeState newOrchestrationRuntimeState, IList<TaskMessage>? outboundMessages, IList<TaskMessage>? orchestratorMessages,
        IList<TaskMessage>? timerMessages, TaskMessage? continuedAsNewMessage, OrchestrationState? orchestrationState)
    {
        TaskMessage[] messages = [.. orchestratorMessages ?? [], .. timerMessages ?? [], .. continuedAsNewMessage is null ? [] : new[] { continuedAsNewMessage }];
        var isReplaced = !ReferenceEquals(newOrchestrationRuntimeState, workItem.OrchestrationRuntimeState);
        await hub.Writer.WriteAsync(new StepWrite(
            hub.Mail.TurnOf(workItem.InstanceId), isReplaced, newOrchestrationRuntimeState, orchestrationState, outboundMessages ?? [], messages, hub.Numbers, hub.Now));
    }

    public Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        hub.Mail.Release(workItem.InstanceId);
        return Task.CompletedTask;
    }

    /// <summary>Called before the release; DurableTask.Core has logged why.</summary>
    public async Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        var turn = hub.Mail.TurnOf(workItem.InstanceId);
        if (hub.Mail.Return(workItem.InstanceId) >= PoisonedWork.MaxAttempts)
            await FailAsync(turn, $"The orchestration could not be run {PoisonedWork.MaxAttempts} times one after the other; the host's log says why.");
    }

    public async Task<TaskActivityWorkItem?> LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        while (await HasNextAsync(hub.Mail.Activities, receiveTimeout, cancellationToken))
        {
            if (hub.Mail.Activities.TryRead(out var work) && await BeginAsync(work) is { } item)
                return item;
        }

        return null;
    }

    public Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage) =>
        WriteResultAsync(WorkOf(workItem), responseMessage);

    public Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        hub.Mail.Deliver(WorkOf(workItem));
        return Task.CompletedTask;
    }

    // What another hub would have to do.
    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => DelayAfterExceptionInSeconds;
    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => DelayAfterExceptionInSeconds;
    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) => false;
    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => Task.CompletedTask;
    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) => Task.FromResult(workItem);
    public Task StartAsync() => Task.CompletedTask;
    public Task StopAsync() => Task.CompletedTask;
    public Task StopAsync(bool isForced) => Task.CompletedTask;
    public Task CreateAsync() => Task.CompletedTask;
    public Task CreateAsync(bool recreateInstanceStore) => Task.CompletedTask;
    public Task CreateIfNotExistsAsync() => Task.CompletedTask;
    public Task DeleteAsync() => throw new NotSupportedException("Remove the hub's file while no host runs.");
    public Task DeleteAsync(bool deleteInstanceStore) => DeleteAsync();

    private static async ValueTask<bool> HasNextAsync<T>(ChannelReader<T> queue, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var available = queue.WaitToReadAsync(cancellationToken);
        if (available.IsCompletedSuccessfully)
            return available.Result;
        var waiting = available.AsTask();
        await ((Task)waiting).WaitAsync(timeout, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return waiting.IsCompletedSuccessfully && await waiting;
    }

    private static ActivityWork WorkOf(TaskActivityWorkItem item) => new(long.Parse(item.Id, CultureInfo.InvariantCulture), item.TaskMessage);

    /// <summary>An activity has ended. Its result counts once.</summary>
    private Task WriteResultAsync(ActivityWork work, TaskMessage result) => hub.Writer.WriteAsync(new MessageWrite([result], hub.Numbers, hub.Now, onlyIf: file => file.Delete(work)));

    private async Task<TaskOrchestrationWorkItem?> BeginAsync(Turn turn, List<DurableTask.Core.History.HistoryEvent>? history)
    {
        if (PoisonedWork.Reason(turn) is { } poisoned)
            return await GiveUpAsync(turn, poisoned);

        // Work that an earlier life of this process left is begun again: should it end this life too, the next one knows.
        var old = turn.Letters.Where(letter => letter.Attempts != Letter.New).ToList();
        if (old.Count > 0)
            await hub.Writer.WriteAsync(file => old.ForEach(file.Count));
        try
        {
            return new TaskOrchestrationWorkItem
            {
                InstanceId = turn.Instance,
                LockedUntilUtc = DateTime.MaxValue,
                OrchestrationRuntimeState = new OrchestrationRuntimeState(history ?? hub.Reader.History(turn.Instance)),
                NewMessages = [.. turn.Letters.Select(letter => letter.Message)],
            };
        }
        catch (JsonException exception)
        {
            return await GiveUpAsync(turn, $"The orchestration's history can't be read: {exception.Message}");
        }
    }

    private async Task<TaskOrchestrationWorkItem?> GiveUpAsync(Turn turn, string reason)
    {
        await FailAsync(turn, reason);
        hub.Mail.Release(turn.Instance);
        return null;
    }

    private async Task FailAsync(Turn turn, string reason)
    {
        LogFailed(turn.Instance, reason);
        if (hub.Reader.State(turn.Instance) is { } state)
            await hub.Writer.WriteAsync(new FailureWrite(turn, state, reason, hub.Numbers, hub.Now));
    }

    private async Task<TaskActivityWorkItem?> BeginAsync(ActivityWork work)
    {
        if (PoisonedWork.Result(work) is { } failure)
        {
            LogFailed(work.Message.OrchestrationInstance.InstanceId, ((DurableTask.Core.History.TaskFailedEvent)failure.Event).FailureDetails!.ErrorMessage);
            await WriteResultAsync(work, failure);
            return null;
        }

        if (work.Attempts != Letter.New)
            await hub.Writer.WriteAsync(file => file.Count(work));
        return new TaskActivityWorkItem { Id = work.Row.ToString(CultureInfo.InvariantCulture), TaskMessage = work.Message, LockedUntilUtc = DateTime.MaxValue };
    }

    [LoggerMessage(LogLevel.Error, "Given up, instance {Instance}: {Reason}")]
    private partial void LogFailed(string instance, string reason);
}

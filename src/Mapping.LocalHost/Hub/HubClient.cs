using DurableTask.Core.Exceptions;
using DurableTask.Core.Query;
using DurableTask.Core.Tracing;

namespace Mapping.LocalHost.Hub;

/// <summary>What clients ask of a hub: start, message, look, purge.</summary>
internal sealed class HubClient(TaskHub hub) : IOrchestrationServiceClient, IOrchestrationServiceQueryClient, IOrchestrationServicePurgeClient
{
    private static readonly OrchestrationStatus[] Live = [.. Enum.GetValues<OrchestrationStatus>().Where(InstanceStates.IsLive)];
    private static readonly OrchestrationStatus[] Ended = [.. Enum.GetValues<OrchestrationStatus>().Except(Live)];

    public Task CreateTaskOrchestrationAsync(TaskMessage creationMessage) => CreateTaskOrchestrationAsync(creationMessage, Live);

    public async Task CreateTaskOrchestrationAsync(TaskMessage creationMessage, OrchestrationStatus[]? dedupeStatuses)
    {
        OrchestrationStatus? refused = null;
        await hub.Writer.WriteAsync(new MessageWrite([creationMessage], hub.Numbers, hub.Now, onlyIf: file =>
        {
            var found = file.Find(creationMessage.OrchestrationInstance.InstanceId)?.Status;
            refused = found is { } status && dedupeStatuses?.Contains(status) == true ? status : null;
            return refused is null;
        }));
        if (refused is { } present)
            throw new OrchestrationAlreadyExistsException($"An Orchestration instance with the status {present} already exists.");
    }

    public Task SendTaskOrchestrationMessageAsync(TaskMessage message) => SendTaskOrchestrationMessageBatchAsync(message);
    public Task SendTaskOrchestrationMessageBatchAsync(params TaskMessage[] messages) => hub.Writer.WriteAsync(new MessageWrite(messages, hub.Numbers, hub.Now));
    public Task ForceTerminateTaskOrchestrationAsync(string instanceId, string reason) => SendAsync(instanceId, new ExecutionTerminatedEvent(-1, reason));

    /// <summary>DurableTask.Core can't rewind without a trace to hang the new attempt on.</summary>
    public Task RewindAsync(string instanceId, string reason) => SendAsync(instanceId, new ExecutionRewoundEvent(-1, reason)
    {
        ParentTraceContext = new DistributedTraceContext($"00-{Guid.NewGuid():N}-{Guid.NewGuid().ToString("N")[..16]}-00"),
    });

    /// <returns>The instance once it has ended; null: it has not within that time.</returns>
    public async Task<OrchestrationState?> WaitForOrchestrationAsync(string instanceId, string executionId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var end = hub.Mail.WhenEnded(instanceId);
        await end.WaitAsync(timeout, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return end.IsCompleted ? hub.Reader.State(instanceId) : null;
    }

    public Task<IList<OrchestrationState>> GetOrchestrationStateAsync(string instanceId, bool allExecutions) =>
        Task.FromResult<IList<OrchestrationState>>(hub.Reader.State(instanceId) is { } state ? [state] : []);

    public Task<OrchestrationState?> GetOrchestrationStateAsync(string instanceId, string executionId) => Task.FromResult(hub.Reader.State(instanceId));

    public Task<string> GetOrchestrationHistoryAsync(string instanceId, string executionId) =>
        Task.FromResult(Newtonsoft.Json.JsonConvert.SerializeObject(hub.Reader.History(instanceId)));

    public Task<OrchestrationQueryResult> GetOrchestrationWithQueryAsync(OrchestrationQuery query, CancellationToken cancellationToken)
    {
        var (states, token) = hub.Reader.Query(query);
        return Task.FromResult(new OrchestrationQueryResult(states, token));
    }

    public Task<PurgeResult> PurgeInstanceStateAsync(string instanceId) => PurgeAsync([instanceId]);

    public Task<PurgeResult> PurgeInstanceStateAsync(PurgeInstanceFilter purgeInstanceFilter)
    {
        var (states, _) = hub.Reader.Query(new OrchestrationQuery
        {
            CreatedTimeFrom = purgeInstanceFilter.CreatedTimeFrom,
            CreatedTimeTo = purgeInstanceFilter.CreatedTimeTo,
            RuntimeStatus = [.. purgeInstanceFilter.RuntimeStatus?.ToArray() is { Length: > 0 } statuses ? statuses : Ended],
            FetchInputsAndOutputs = false,
            PageSize = 0,
        });
        return PurgeAsync([.. states.Select(state => state.OrchestrationInstance.InstanceId)]);
    }

    public Task PurgeOrchestrationHistoryAsync(DateTime thresholdDateTimeUtc, OrchestrationStateTimeRangeFilterType timeRangeFilterType) =>
        PurgeInstanceStateAsync(new PurgeInstanceFilter(DateTime.MinValue, thresholdDateTimeUtc, null));

    private async Task<PurgeResult> PurgeAsync(IReadOnlyList<string> ids) => new(await hub.PurgeAsync(ids));

    private Task SendAsync(string instanceId, HistoryEvent message) =>
        SendTaskOrchestrationMessageAsync(new TaskMessage { OrchestrationInstance = new OrchestrationInstance { InstanceId = instanceId }, Event = message });
}

using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable.Client;

internal sealed class LocalDurableTaskClient(
    InstanceCommands commands,
    InstanceQueries queries,
    InstancePurging purging,
    InstanceRestarts restarts,
    DataConverter converter,
    IOptions<DurableHubOptions> options)
    : DurableTaskClient(options.Value.HubName)
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName,
        object? input = null,
        StartOrchestrationOptions? options = null,
        CancellationToken cancellation = default) => commands.Start(
            new NewRun(orchestratorName, converter.Serialize(input))
            {
                InstanceId = options?.InstanceId,
                StartAt = options?.StartAt,
                Tags = options?.Tags,
                Version = options?.Version?.Version,
                RefusedStatuses = options?.DedupeStatuses ?? [],
            },
            cancellation);

    public override Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
        => commands.Raise(instanceId, eventName, converter.Serialize(eventPayload), cancellation);

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => Describe(await queries.WaitForStart(instanceId, getInputsAndOutputs, cancellation), getInputsAndOutputs);

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => Describe(await queries.WaitForEnd(instanceId, getInputsAndOutputs, cancellation), getInputsAndOutputs);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
        => commands.Terminate(instanceId, converter.Serialize(options?.Output), options?.Recursive ?? false, cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        commands.Suspend(instanceId, reason, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        commands.Resume(instanceId, reason, cancellation);

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
        => await queries.Find(instanceId, getInputsAndOutputs, cancellation) is { } record ? Describe(record, getInputsAndOutputs) : null;

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create<OrchestrationMetadata>(
            (token, size, cancellation) => GetPage(query, token ?? query.ContinuationToken, size ?? query.PageSize, cancellation));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
        => new(await purging.Purge(instanceId, options?.Recursive ?? false, cancellation), isComplete: true);

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (count, isComplete) = await purging.Purge(
            new InstanceFilter
            {
                CreatedFrom = filter.CreatedFrom?.UtcDateTime,
                CreatedTo = filter.CreatedTo?.UtcDateTime,
                Statuses = filter.Statuses?.ToList(),
            },
            options?.Recursive ?? false,
            filter.Timeout,
            cancellation);
        return new PurgeResult(count, isComplete);
    }

    public override Task<string> RestartAsync(
        string instanceId, bool restartWithNewInstanceId = false, CancellationToken cancellation = default)
        => restarts.Restart(instanceId, restartWithNewInstanceId, cancellation);

    public override Task RewindInstanceAsync(string instanceId, string reason, CancellationToken cancellation = default) =>
        restarts.Rewind(instanceId, reason, cancellation);

    public override async Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default)
    {
        var records = await queries.List(
            new InstanceFilter
            {
                EndedOnly = true,
                EndedFrom = completedTimeFrom?.UtcDateTime,
                EndedTo = completedTimeTo?.UtcDateTime,
                Statuses = runtimeStatus?.ToList(),
                AfterId = PageToken.Read(lastInstanceKey),
                Limit = pageSize,
            },
            cancellation);
        return new Page<string>([.. records.Select(record => record.Id)], records.Count == pageSize ? PageToken.Write(records[^1].Id) : null);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Page<OrchestrationMetadata>> GetPage(
        OrchestrationQuery query, string? token, int size, CancellationToken cancellation)
    {
        if (query.TaskHubNames?.ToList() is { Count: > 0 } hubs && !hubs.Contains(Name, StringComparer.OrdinalIgnoreCase))
        {
            return new Page<OrchestrationMetadata>([]);
        }

        var records = await queries.List(
            new InstanceFilter
            {
                CreatedFrom = query.CreatedFrom?.UtcDateTime,
                CreatedTo = query.CreatedTo?.UtcDateTime,
                Statuses = query.Statuses?.ToList(),
                IdPrefix = query.InstanceIdPrefix,
                AfterId = PageToken.Read(token),
                WithInput = query.FetchInputsAndOutputs,
                Limit = size,
            },
            cancellation);
        return new Page<OrchestrationMetadata>(
            [.. records.Select(record => Describe(record, query.FetchInputsAndOutputs))],
            records.Count == size ? PageToken.Write(records[^1].Id) : null);
    }

    private OrchestrationMetadata Describe(InstanceRecord record, bool withData) =>
        InstanceMetadata.Describe(record, withData ? converter : null);
}

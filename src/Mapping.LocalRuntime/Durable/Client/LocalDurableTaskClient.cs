using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable.Client;

internal sealed class LocalDurableTaskClient(
    InstanceCommands commands, InstanceQueries queries, DataConverter converter, IOptions<DurableHubOptions> options)
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

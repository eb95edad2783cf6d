using Mapping.Functions.Activities;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Telemetry;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Sees runs over Azure plans that died and months that stay half written, says so in the audit log, and starts them again.</summary>
internal sealed partial class AzureRunWatch(
    AzureRunStore runs,
    AzureWritingWatch writing,
    AzureRunAlarms alarms,
    AzureRunScheduler scheduler,
    IOptions<MappingOptions> options,
    TimeProvider time,
    ILogger<AzureRunWatch> logger)
{
    /// <summary>After so many restarts a person has to look; the alarm stays.</summary>
    private const int MostRestarts = 5;

    private static readonly TimeSpan FirstGap = TimeSpan.FromMinutes(5);

    public async Task LookAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var dead = 0;
        await foreach (var run in runs.ListOpenAsync(cancellationToken))
        {
            try
            {
                dead += await IsDeadAsync(client, run, cancellationToken) ? 1 : 0;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One run that can't be started again must not keep the others waiting.
                Log.NotStarted(logger, run.Id, failure);
                dead++;
            }
        }

        MappingMetrics.DeadAzureRuns.Record(dead);
        MappingMetrics.StuckAzureMonths.Record(await writing.LookAsync(client, cancellationToken));
    }

    /// <summary>A run of this hub is seen here; one of another hub there, for as long as that one lives. One that an admin terminated is not wanted any more.</summary>
    private async Task<bool> IsDeadAsync(DurableTaskClient client, StoredAzureRun run, CancellationToken cancellationToken)
    {
        var (instance, now) = (await client.GetInstanceAsync(run.Id, cancellationToken), time.GetUtcNow());
        switch (instance)
        {
            case { IsCompleted: false }:
                await runs.NoteAsync(run with { SeenAt = now }, cancellationToken);
                return false;
            case { RuntimeStatus: OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Terminated }:
                await runs.EndAsync(run.Id, now, cancellationToken);
                return false;
            case null when now - run.SeenAt <= options.Value.LostRunAge:
                return false;
        }

        await alarms.DiedAsync(run, instance is null, cancellationToken);
        if (run.Restarts < MostRestarts && (run.Restarts == 0 || now - run.SeenAt > FirstGap * Math.Pow(2, run.Restarts)))
        {
            Log.StartedAgain(logger, run.Id, run.SeenAt);
            await scheduler.StartAsync(client, run with { SeenAt = now, Restarts = run.Restarts + 1 }, cancellationToken);
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} died and is started again; it was last seen at {SeenAt}")]
        public static partial void StartedAgain(ILogger logger, string runId, DateTimeOffset seenAt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} died, and could not be started again")]
        public static partial void NotStarted(ILogger logger, string runId, Exception failure);
    }
}

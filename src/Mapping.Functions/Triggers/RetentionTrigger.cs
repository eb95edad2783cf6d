using Mapping.Functions.Audit.Archive;
using Mapping.Functions.Retention;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers;

/// <summary>Every night: removes what nobody needs any more, as far as the settings say so.</summary>
internal sealed partial class RetentionTrigger(
    AuditArchive archive, AzureRunStore azureRuns, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionTrigger> logger)
{
    /// <summary>The rest is for the next night.</summary>
    private static readonly TimeSpan LongestPurge = TimeSpan.FromMinutes(5);

    [Function(nameof(RetentionTrigger))]
    public async Task Run([TimerTrigger("0 30 2 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        var now = time.GetUtcNow();
        if (options.Value.Runs > TimeSpan.Zero)
        {
            var ended = new PurgeInstancesFilter(
                DateTimeOffset.UnixEpoch,
                now - options.Value.Runs,
                [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated])
            {
                Timeout = LongestPurge,
            };
            var purged = await client.PurgeAllInstancesAsync(ended, context.CancellationToken);
            Log.Purged(logger, purged.PurgedInstanceCount);
            var removed = await azureRuns.RemoveEndedAsync(now - options.Value.Runs, context.CancellationToken);
            Log.Removed(logger, removed);
        }

        if (options.Value.AuditMonths > 0)
        {
            var archived = await archive.RunAsync(now.AddMonths(-options.Value.AuditMonths), context.CancellationToken);
            Log.Archived(logger, archived);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} ended runs were purged")]
        public static partial void Purged(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Information, Message = "What {Count} ended runs over Azure plans had found was removed")]
        public static partial void Removed(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} rows of the audit log were archived and removed")]
        public static partial void Archived(ILogger logger, int count);
    }
}

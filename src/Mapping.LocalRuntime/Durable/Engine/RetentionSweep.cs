using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Purges what ended longer ago than the retention setting allows; does nothing without one.</summary>
internal sealed partial class RetentionSweep(
    InstancePurging purging, IOptions<DurableHubOptions> options, TimeProvider time, ILogger<RetentionSweep> logger) : BackgroundService
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Retention is not { } retention)
        {
            return;
        }

        var interval = retention / 10;
        interval = interval > LongestInterval ? LongestInterval : interval < ShortestInterval ? ShortestInterval : interval;
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            await Sweep(retention, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(TimeSpan retention, CancellationToken cancellation)
    {
        try
        {
            var filter = new InstanceFilter { EndedTo = time.GetUtcNow().UtcDateTime - retention };
            var (count, _) = await purging.Purge(filter, recursive: false, timeout: null, cancellation);
            if (count > 0)
            {
                LogPurged(logger, count, retention);
            }
        }
        catch (SqliteException exception)
        {
            LogFailed(logger, exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} instances that ended more than {Retention} ago were purged")]
    private static partial void LogPurged(ILogger logger, int count, TimeSpan retention);

    [LoggerMessage(LogLevel.Warning, "Old instances could not be purged; the next sweep tries again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

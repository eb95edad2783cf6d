using System.Threading.RateLimiting;
using Mapping.Functions.Telemetry;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Our own share of the calls that everybody at one Autotask database has in an hour. Background work leaves a reserve for people who wait.</summary>
internal sealed class CallBudget(IOptions<AutotaskOptions> options) : IAsyncDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _all = Limiter(options.Value.CallsPerHour);
    private readonly PartitionedRateLimiter<string> _background =
        Limiter(options.Value.CallsPerHour * (100 - options.Value.InteractiveReservePercent) / 100);

    /// <exception cref="AutotaskException">Throttled: the hour's calls are used up. Nothing was sent.</exception>
    public void Take(AutotaskConnection connection)
    {
        if (!connection.IsInteractive)
        {
            Take(_background, connection);
        }

        Take(_all, connection);
        var free = _all.GetStatistics(connection.Key)?.CurrentAvailablePermits ?? options.Value.CallsPerHour;
        MappingMetrics.BudgetUsed.Record(1 - ((double)free / options.Value.CallsPerHour), MappingMetrics.Tag("connection", connection.Key));
    }

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        await _background.DisposeAsync();
    }

    private void Take(PartitionedRateLimiter<string> limiter, AutotaskConnection connection)
    {
        using var permit = limiter.AttemptAcquire(connection.Key);
        if (!permit.IsAcquired)
        {
            permit.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter);
            throw new AutotaskException(
                AutotaskFailure.Throttled,
                $"This connection's {options.Value.CallsPerHour} calls an hour (Autotask:CallsPerHour) are used up. The work goes on by itself when there is room again.",
                retryAfter > TimeSpan.Zero ? retryAfter : TimeSpan.FromMinutes(1));
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int calls) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Math.Max(1, calls),
            Window = Hour,
            SegmentsPerWindow = 60,
            QueueLimit = 0,
        }));
}

using System.Threading.RateLimiting;

namespace Mapping.Functions.Autotask.Http;

/// <summary>
/// At most three calls at once per integration code and endpoint, in this whole process. A slot that Autotask refuses is in use by another process of ours
/// or another program: it stays out of use for a moment.
/// </summary>
internal sealed class AutotaskLimits(TimeProvider time) : IAsyncDisposable
{
    private const int CallsAtOnce = 3;
    private const int MaxWaiting = 10_000;

    /// <summary>A write that is still waiting has not been sent. It is given up in time for the lease and the ledger to be true when it is.</summary>
    public static readonly TimeSpan LongestWriteWait = TimeSpan.FromSeconds(5);

    /// <summary>Autotask frees a slot a moment after its answer.</summary>
    private static readonly TimeSpan ReleaseLag = TimeSpan.FromMilliseconds(50);

    /// <summary>One to two of them, by chance: processes that were refused together must not come back together.</summary>
    private static readonly TimeSpan RefusedRest = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<EndpointKey> _limiter = PartitionedRateLimiter.Create<EndpointKey, EndpointKey>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = CallsAtOnce,
            QueueLimit = MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    public async Task<ILimitSlot> TakeAsync(AutotaskConnection connection, string entity, CancellationToken cancellationToken)
    {
        var key = new EndpointKey(connection.ZoneUri, connection.IntegrationCode, entity);
        var lease = await _limiter.AcquireAsync(key, 1, cancellationToken);
        if (lease.IsAcquired)
        {
            return new Slot(this, key, lease);
        }

        lease.Dispose();
        throw new AutotaskException(AutotaskFailure.Throttled, $"More than {MaxWaiting} calls of {entity} wait for Autotask.");
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private async Task FreeAsync(EndpointKey key, RateLimitLease lease, bool isRefused)
    {
        await Task.Delay(isRefused ? RefusedRest * (1 + Random.Shared.NextDouble()) : ReleaseLag, time, CancellationToken.None);
        lease.Dispose();
    }

    private readonly record struct EndpointKey(Uri Zone, string IntegrationCode, string Entity);

    private sealed class Slot(AutotaskLimits limits, EndpointKey key, RateLimitLease lease) : ILimitSlot
    {
        private bool _isRefused;

        public void Refused() => _isRefused = true;

        public void Dispose() => _ = limits.FreeAsync(key, lease, _isRefused);
    }
}

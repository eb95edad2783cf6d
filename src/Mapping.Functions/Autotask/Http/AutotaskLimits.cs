using System.Threading.RateLimiting;

namespace Mapping.Functions.Autotask.Http;

/// <summary>At most three calls at once per integration code and endpoint, in this whole process.</summary>
internal sealed class AutotaskLimits : IAsyncDisposable
{
    private const int CallsAtOnce = 3;
    private const int MaxWaiting = 10_000;

    private readonly PartitionedRateLimiter<EndpointKey> _limiter = PartitionedRateLimiter.Create<EndpointKey, EndpointKey>(key =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = CallsAtOnce,
            QueueLimit = MaxWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    public async Task<RateLimitLease> WaitAsync(AutotaskConnection connection, string entity, CancellationToken cancellationToken)
    {
        var lease = await _limiter.AcquireAsync(new EndpointKey(connection.ZoneUri, connection.IntegrationCode, entity), 1, cancellationToken);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw new AutotaskException(AutotaskFailure.Throttled, $"More than {MaxWaiting} calls of {entity} wait for Autotask.");
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private readonly record struct EndpointKey(Uri Zone, string IntegrationCode, string Entity);
}

using System.Threading.RateLimiting;
using Mapping.LocalRuntime.Configuration;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Http;

/// <summary>host.json's limits on requests at once: those above maxConcurrentRequests wait, those above maxOutstandingRequests are refused.</summary>
internal sealed class RequestGate(HostSettings settings) : IDisposable
{
    private readonly ConcurrencyLimiter? _limiter = settings.Http.HasLimits ? Limiter(settings.Http) : null;

    /// <summary>Null when there is no limit.</summary>
    public async ValueTask<RateLimitLease?> EnterAsync(CancellationToken cancellationToken) =>
        _limiter is null ? null : await _limiter.AcquireAsync(1, cancellationToken);

    public void AddCustomHeaders(HttpResponse response)
    {
        foreach (var (name, value) in settings.Http.CustomHeaders)
            response.Headers[name] = value;
    }

    public void Dispose() => _limiter?.Dispose();

    private static ConcurrencyLimiter Limiter(HttpLimits limits)
    {
        var concurrent = limits.MaxConcurrentRequests > 0 ? limits.MaxConcurrentRequests : int.MaxValue;
        var outstanding = limits.MaxOutstandingRequests > 0 ? limits.MaxOutstandingRequests : int.MaxValue;
        return new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = Math.Min(concurrent, outstanding),
            QueueLimit = Math.Max(outstanding - concurrent, 0),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }
}

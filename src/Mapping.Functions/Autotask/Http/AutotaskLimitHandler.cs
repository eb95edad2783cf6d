using System.Threading.RateLimiting;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Waits for a free slot of each endpoint that the call counts under.</summary>
internal sealed class AutotaskLimitHandler(AutotaskLimits limits, TimeProvider time) : DelegatingHandler
{
    /// <summary>Autotask frees a slot a moment after its answer.</summary>
    private static readonly TimeSpan ReleaseLag = TimeSpan.FromMilliseconds(50);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.Of(request);
        var slots = new List<RateLimitLease>(call.Entities.Count);
        try
        {
            foreach (var entity in call.Entities)
            {
                slots.Add(await limits.WaitAsync(call.Connection!, entity, cancellationToken));
            }

            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            _ = ReleaseLaterAsync(slots);
        }
    }

    private async Task ReleaseLaterAsync(List<RateLimitLease> slots)
    {
        await Task.Delay(ReleaseLag, time, CancellationToken.None);
        slots.ForEach(slot => slot.Dispose());
    }
}

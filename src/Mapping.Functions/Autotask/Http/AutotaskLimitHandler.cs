namespace Mapping.Functions.Autotask.Http;

/// <summary>Waits for a free slot of each endpoint that the call counts under, and takes the call out of the hour's budget.</summary>
internal sealed class AutotaskLimitHandler(AutotaskLimits limits, CallBudget budget, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.Of(request);
        var slots = new List<ILimitSlot>(call.Entities.Count);
        try
        {
            await TakeAsync(call, slots, cancellationToken);
            budget.Take(call.Connection!);
            return await SendAsync(request, slots, cancellationToken);
        }
        finally
        {
            slots.ForEach(slot => slot.Dispose());
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, List<ILimitSlot> slots, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (AutotaskException refusal) when (refusal.Failure == AutotaskFailure.Throttled)
        {
            slots.ForEach(slot => slot.Refused());
            throw;
        }
    }

    private async Task TakeAsync(AutotaskCall call, List<ILimitSlot> slots, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(call.IsWrite ? AutotaskLimits.LongestWriteWait : Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            foreach (var entity in call.Entities)
            {
                slots.Add(await limits.TakeAsync(call.Connection!, entity, either.Token));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AutotaskException(AutotaskFailure.Throttled, "The write waited too long for a free slot of Autotask; it was not sent.");
        }
    }
}

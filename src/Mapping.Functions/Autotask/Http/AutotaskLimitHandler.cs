namespace Mapping.Functions.Autotask.Http;

/// <summary>Waits for a free slot of each endpoint that the call counts under, and takes the call out of the hour's budget.</summary>
internal sealed class AutotaskLimitHandler(AutotaskLimits limits, CallBudget budget) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.Of(request);
        var slots = new List<IDisposable>(call.Entities.Count);
        try
        {
            foreach (var entity in call.Entities)
            {
                slots.Add(await limits.TakeAsync(call.Connection!, entity, cancellationToken));
            }

            budget.Take(call.Connection!);
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            slots.ForEach(slot => slot.Dispose());
        }
    }
}

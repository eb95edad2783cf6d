using Microsoft.AspNetCore.Http;

namespace Mapping.TestKit.Azurite;

/// <summary>One planned fault: it meets one request.</summary>
public sealed class TableFault(int request, TableFaultKind kind)
{
    private int _requests;

    /// <summary>How many requests have spoken of the names.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public bool HasFired { get; private set; }

    public bool IsCarriedOut => kind is TableFaultKind.HoldAfter or TableFaultKind.BreakAfter;

    internal bool Counts() => Interlocked.Increment(ref _requests) == request;

    internal async Task MeetAsync(HttpContext context)
    {
        HasFired = true;
        if (kind is TableFaultKind.HoldBefore or TableFaultKind.HoldAfter)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }
}

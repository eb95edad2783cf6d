using Microsoft.AspNetCore.Http;

namespace Mapping.TestKit.Azurite;

/// <summary>One planned fault: it meets one request, or some that follow each other.</summary>
public sealed class TableFault(int request, TableFaultKind kind, int times = 1)
{
    private int _requests;

    /// <summary>How many requests have spoken of the names.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public bool HasFired { get; private set; }

    public bool IsCarriedOut => kind is TableFaultKind.HoldAfter or TableFaultKind.BreakAfter or TableFaultKind.ErrorAfter;

    internal bool Counts() => Interlocked.Increment(ref _requests) - request is >= 0 and var later && later < times;

    internal async Task MeetAsync(HttpContext context)
    {
        HasFired = true;
        switch (kind)
        {
            case TableFaultKind.ErrorBefore:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            case TableFaultKind.ErrorAfter:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            case TableFaultKind.PreconditionFailed:
                context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
                return;
            case TableFaultKind.HoldBefore or TableFaultKind.HoldAfter:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }

        context.Abort();
    }
}

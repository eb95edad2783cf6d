using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>The answer to a start: its links, or its end when the caller waits for that and it comes in time.</summary>
internal static class FollowUp
{
    public static async Task<IResult> Answer(string instanceId, HttpContext http, InstanceQueries queries)
    {
        var interval = http.Request.Seconds("pollingInterval");
        if (http.Request.Seconds("timeout") is not { } timeout || interval is null)
        {
            return InstanceLinks.Accepted(http, instanceId);
        }

        if (interval > timeout)
        {
            throw new ArgumentException("'timeout' must not be shorter than 'pollingInterval'.");
        }

        return await WaitForEnd(instanceId, timeout, http, queries) switch
        {
            { Status: OrchestrationRuntimeStatus.Completed } completed =>
                JsonText.Answer(StatusCodes.Status200OK, JsonText.Parse(completed.Output)),
            { } ended => await StatusEndpoint.Describe(ended, http, queries),
            null => InstanceLinks.Accepted(http, instanceId),
        };
    }

    private static async Task<InstanceRecord?> WaitForEnd(string instanceId, TimeSpan timeout, HttpContext http, InstanceQueries queries)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(timeout);
        try
        {
            return await queries.WaitForEnd(instanceId, withInput: true, patience.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }
}

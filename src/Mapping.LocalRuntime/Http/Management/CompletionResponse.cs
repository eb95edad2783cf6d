using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Http.Management;

/// <summary>The instance's end when it comes before the caller loses patience, else the links to ask again.</summary>
internal static class CompletionResponse
{
    public static async Task<HttpResponseData> WaitAsync(
        DurableTaskClient client,
        HttpRequestData request,
        string instanceId,
        TimeSpan retryInterval,
        bool failureIsServerError,
        bool getInputsAndOutputs,
        CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                if (await client.GetInstanceAsync(instanceId, getInputsAndOutputs, cancellation) is { IsCompleted: true } ended)
                    return await RespondAsync(request, ended, failureIsServerError);
                await Task.Delay(retryInterval, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await client.CreateCheckStatusResponseAsync(request, instanceId, CancellationToken.None);
        }
    }

    private static async Task<HttpResponseData> RespondAsync(HttpRequestData request, OrchestrationMetadata ended, bool failureIsServerError)
    {
        var failed = failureIsServerError && ended.RuntimeStatus == OrchestrationRuntimeStatus.Failed;
        var response = request.CreateResponse(failed ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);
        await response.WriteAsJsonAsync(new
        {
            ended.Name,
            ended.InstanceId,
            ended.CreatedAt,
            ended.LastUpdatedAt,
            RuntimeStatus = ended.RuntimeStatus.ToString(),
            ended.SerializedInput,
            ended.SerializedOutput,
            ended.SerializedCustomStatus,
        });
        return response;
    }
}

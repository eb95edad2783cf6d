using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class StatusEndpoint
{
    private const string RetryAfterSeconds = "5";

    public static async Task<IResult> Get(string instanceId, HttpContext http, InstanceQueries queries)
    {
        var withInput = http.Request.Flag("showInput") ?? true;
        return await queries.Find(instanceId, withInput, http.RequestAborted) is { } found
            ? await Describe(found, http, queries)
            : Results.StatusCode(StatusCodes.Status404NotFound);
    }

    public static async Task<IResult> Describe(InstanceRecord record, HttpContext http, InstanceQueries queries)
    {
        var request = http.Request;
        var payload = StatusPayload.Of(record);
        if (request.Flag("showHistory") == true && record.Status != OrchestrationRuntimeStatus.Pending)
        {
            var history = await queries.History(record.Seq, http.RequestAborted);
            payload["historyEvents"] = new HistoryPayload(
                request.Flag("showInput") ?? true, request.Flag("showHistoryOutput") ?? false).Of(history);
        }

        if (record.Ended is null)
        {
            http.Response.Headers.Location = request.GetEncodedUrl();
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return JsonText.Answer(StatusCodes.Status202Accepted, payload);
        }

        var isServerError = record.Status == OrchestrationRuntimeStatus.Failed && request.Flag("returnInternalServerErrorOnFailure") == true;
        return JsonText.Answer(isServerError ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK, payload);
    }
}

using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class PurgeEndpoints
{
    public static async Task<IResult> One(string instanceId, HttpContext http, InstanceQueries queries, InstancePurging purging)
    {
        if (await queries.Find(instanceId, withInput: false, http.RequestAborted) is not { } found)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        return found.Ended is null
            ? Results.StatusCode(StatusCodes.Status412PreconditionFailed)
            : Deleted(await purging.Purge(instanceId, recursive: false, http.RequestAborted));
    }

    public static async Task<IResult> Many(HttpContext http, InstancePurging purging, TimeProvider time)
    {
        var request = http.Request;
        if (request.Instant("createdTimeFrom") is not { } from)
        {
            return JsonText.Answer(StatusCodes.Status400BadRequest, "Please provide value for 'createdTimeFrom' parameter.");
        }

        var filter = new InstanceFilter
        {
            CreatedFrom = from,
            CreatedTo = request.Instant("createdTimeTo") ?? time.GetUtcNow().UtcDateTime,
            Statuses = request.Statuses("runtimeStatus"),
        };
        var (count, _) = await purging.Purge(filter, recursive: false, timeout: null, http.RequestAborted);
        return count == 0 ? Results.StatusCode(StatusCodes.Status404NotFound) : Deleted(count);
    }

    private static IResult Deleted(int count) =>
        JsonText.Answer(StatusCodes.Status200OK, new JsonObject { ["instancesDeleted"] = count });
}

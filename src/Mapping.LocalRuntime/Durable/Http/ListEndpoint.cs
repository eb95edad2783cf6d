using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class ListEndpoint
{
    private const string ContinuationHeader = "x-ms-continuation-token";
    private const int DefaultPageSize = 100;
    private const int LargestPage = 1_000;

    public static async Task<IResult> List(HttpContext http, InstanceQueries queries)
    {
        var request = http.Request;
        var top = Math.Clamp(request.Number("top") ?? DefaultPageSize, 1, LargestPage);
        var records = await queries.List(
            new InstanceFilter
            {
                CreatedFrom = request.Instant("createdTimeFrom"),
                CreatedTo = request.Instant("createdTimeTo"),
                Statuses = request.Statuses("runtimeStatus"),
                IdPrefix = request.Query["instanceIdPrefix"],
                AfterId = PageToken.Read(request.Headers[ContinuationHeader]),
                WithInput = request.Flag("showInput") ?? true,
                Limit = top,
            },
            http.RequestAborted);
        if (records.Count == top)
        {
            http.Response.Headers[ContinuationHeader] = PageToken.Write(records[^1].Id);
        }

        return JsonText.Answer(StatusCodes.Status200OK, new JsonArray([.. records.Select(StatusPayload.Of)]));
    }
}

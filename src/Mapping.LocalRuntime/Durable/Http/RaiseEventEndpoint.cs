using Mapping.LocalRuntime.Durable.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class RaiseEventEndpoint
{
    public static Task<IResult> Post(string instanceId, string eventName, HttpContext http, InstanceQueries queries, InstanceCommands commands) =>
        InstanceActions.OnLive(instanceId, http, queries, async _ =>
        {
            var isJson = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
                && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
            if (!isJson)
            {
                return JsonText.Refuse(StatusCodes.Status400BadRequest, "Only application/json request content is supported");
            }

            if (!JsonText.TryRead(await http.ReadBody(), out var payload))
            {
                return JsonText.Refuse(StatusCodes.Status400BadRequest, "Invalid JSON content");
            }

            await commands.Raise(instanceId, eventName, payload, http.RequestAborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });
}

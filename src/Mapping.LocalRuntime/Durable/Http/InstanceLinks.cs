using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>The addresses of one instance, as the webhook's own answers give them.</summary>
internal static class InstanceLinks
{
    private const string RetryAfterSeconds = "10";

    public static IResult Accepted(HttpContext http, string instanceId)
    {
        var request = http.Request;
        var instance = $"{request.Scheme}://{request.Host}{request.PathBase}{DurableManagementEndpoints.BasePath}/instances/{Uri.EscapeDataString(instanceId)}";
        var query = CommonQuery(http);
        var status = $"{instance}?{query}";
        http.Response.Headers.Location = status;
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return JsonText.Answer(StatusCodes.Status202Accepted, new JsonObject
        {
            ["id"] = instanceId,
            ["statusQueryGetUri"] = status,
            ["sendEventPostUri"] = $"{instance}/raiseEvent/{{eventName}}?{query}",
            ["terminatePostUri"] = $"{instance}/terminate?reason={{text}}&{query}",
            ["purgeHistoryDeleteUri"] = status,
            ["restartPostUri"] = $"{instance}/restart?{query}",
            ["suspendPostUri"] = $"{instance}/suspend?reason={{text}}&{query}",
            ["resumePostUri"] = $"{instance}/resume?reason={{text}}&{query}",
        });
    }

    private static string CommonQuery(HttpContext http)
    {
        var hub = WebUtility.UrlEncode(http.RequestServices.GetRequiredService<IOptions<DurableHubOptions>>().Value.HubName);
        var key = http.RequestServices.GetService<IManagementKey>()?.SystemKey ?? (string?)http.Request.Query["code"];
        var code = key is null ? string.Empty : $"&code={WebUtility.UrlEncode(key)}";
        return $"taskHub={hub}&connection=Storage{code}";
    }
}

using Mapping.Portal.Protection;
using Mapping.Portal.Settings;
using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace Mapping.Portal.Forwarding;

/// <summary>What of the app's API the page may call. Nothing else of the app is reachable through the portal.</summary>
internal static class ForwardingEndpoints
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly string[] Rooms = ["orders", "connections", "audit-logs", "azure-plans"];
    private static readonly string[] Documents = ["/api/health/connections", "/api/openapi.json"];

    public static void MapForwarding(this IEndpointRouteBuilder routes)
    {
        foreach (var room in Rooms)
            routes.MapMethods($"/api/{room}/{{**rest}}", Methods, ForwardAsync);
        foreach (var document in Documents)
            routes.MapGet(document, ForwardAsync);
    }

    private static async Task ForwardAsync(
        HttpContext context, IHttpForwarder forwarder, AppClient client, AppTransformer transformer, IOptions<AppOptions> app)
    {
        if (IsEscaping(context.Request.Path))
        {
            await PortalProblems.RouteUnknown.WriteAsync(context);
            return;
        }

        if (context.Request.ContentLength > UploadLimit.MaxBytes)
        {
            await PortalProblems.BodyTooLarge.WriteAsync(context);
            return;
        }

        var error = await forwarder.SendAsync(context, app.Value.Uri!.ToString(), client, ForwarderRequestConfig.Empty, transformer);
        if (error != ForwarderError.None && !context.Response.HasStarted)
            await (IsTooLarge(context) ? PortalProblems.BodyTooLarge : PortalProblems.AppUnavailable).WriteAsync(context);
    }

    /// <summary>A body that did not say how long it is was stopped on its way.</summary>
    private static bool IsTooLarge(HttpContext context) =>
        context.GetForwarderErrorFeature()?.Exception is { } failure
        && (failure as BadHttpRequestException ?? failure.InnerException as BadHttpRequestException)?.StatusCode == StatusCodes.Status413PayloadTooLarge;

    /// <summary>An encoded slash or a step upwards could mean another route to the app than to us.</summary>
    private static bool IsEscaping(PathString path) =>
        path.Value is { } text && (text.Contains("%2f", StringComparison.OrdinalIgnoreCase) || text.Contains('\\') || text.Split('/').Any(part => part is "." or ".."));
}

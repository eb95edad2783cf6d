using Mapping.LocalRuntime.Durable.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Durable;

internal static class DurableManagementEndpoints
{
    public const string BasePath = "/runtime/webhooks/durabletask";

    public static void MapDurableManagement(this IEndpointRouteBuilder app, Func<HttpContext, ManagementAccess> authorize)
    {
        var hub = app.MapGroup(BasePath).AddEndpointFilter((invocation, next) => Guard(invocation, next, authorize));
        hub.MapPost("/orchestrators/{functionName}/{instanceId?}", StartEndpoint.Post);
        hub.MapGet("/instances", ListEndpoint.List);
        hub.MapDelete("/instances", PurgeEndpoints.Many);
        hub.MapGet("/instances/{instanceId}", StatusEndpoint.Get);
        hub.MapDelete("/instances/{instanceId}", PurgeEndpoints.One);
        hub.MapPost("/instances/{instanceId}/raiseEvent/{eventName}", RaiseEventEndpoint.Post);
        hub.MapPost("/instances/{instanceId}/terminate", InstanceActions.Terminate);
        hub.MapPost("/instances/{instanceId}/suspend", InstanceActions.Suspend);
        hub.MapPost("/instances/{instanceId}/resume", InstanceActions.Resume);
        hub.MapPost("/instances/{instanceId}/rewind", InstanceActions.Rewind);
        hub.MapPost("/instances/{instanceId}/restart", InstanceActions.Restart);

        // Another verb on one of these is 404 on the real host, not 405.
        hub.Map("/{**rest}", () => Results.StatusCode(StatusCodes.Status404NotFound));
    }

    private static async ValueTask<object?> Guard(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, Func<HttpContext, ManagementAccess> authorize)
    {
        switch (authorize(invocation.HttpContext))
        {
            case ManagementAccess.Missing:
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            case ManagementAccess.Forbidden:
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            default:
                break;
        }

        try
        {
            return await next(invocation);
        }
        catch (ArgumentException exception)
        {
            return JsonText.Refuse(StatusCodes.Status400BadRequest, exception.Message);
        }
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Durable;

internal static class DurableManagementEndpoints
{
    public const string BasePath = "/runtime/webhooks/durabletask";

    public static void MapDurableManagement(this IEndpointRouteBuilder app, Func<HttpContext, ManagementAccess> authorize)
    {
        app.MapGroup(BasePath).AddEndpointFilter(async (invocation, next) => authorize(invocation.HttpContext) switch
        {
            ManagementAccess.Granted => await next(invocation),
            ManagementAccess.Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            _ => Results.StatusCode(StatusCodes.Status401Unauthorized),
        });
    }
}

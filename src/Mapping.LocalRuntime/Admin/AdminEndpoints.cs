using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Admin;

internal static class AdminEndpoints
{
    private static readonly FunctionMethods Ping = new(["GET", "POST"]);

    public static void Map(IEndpointRouteBuilder endpoints, KeyGuard keys)
    {
        _ = keys;
        endpoints.Map("/admin/host/ping", http =>
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        }).WithMetadata(Ping);
    }
}

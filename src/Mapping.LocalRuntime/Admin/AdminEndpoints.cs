using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Admin;

/// <summary>The host's own API, for the master key only; /admin/host/ping is open.</summary>
internal static class AdminEndpoints
{
    private static readonly FunctionMethods Get = new([HttpMethods.Get]);
    private static readonly FunctionMethods Post = new([HttpMethods.Post]);
    private static readonly FunctionMethods GetOrPost = new([HttpMethods.Get, HttpMethods.Post]);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var keys = services.GetRequiredService<KeyGuard>();
        var host = services.GetRequiredService<HostStatus>();
        var catalog = services.GetRequiredService<FunctionCatalog>();
        var run = services.GetRequiredService<RunEndpoint>();
        endpoints.Map("/admin/host/ping", static _ => Task.CompletedTask).WithMetadata(GetOrPost);
        endpoints.Map("/admin/host/status", Guarded(keys, http => http.Response.WriteAsJsonAsync(host.Read(), http.RequestAborted))).WithMetadata(Get);
        endpoints.Map("/admin/functions", Guarded(keys, http => http.Response.WriteAsJsonAsync(catalog.All(), http.RequestAborted))).WithMetadata(Get);
        endpoints.Map("/admin/functions/{name}", Guarded(keys, http => catalog.WriteAsync(http))).WithMetadata(Get);
        endpoints.Map("/admin/functions/{name}", Guarded(keys, http => run.HandleAsync(http))).WithMetadata(Post);
    }

    private static RequestDelegate Guarded(KeyGuard keys, RequestDelegate handler) => http =>
    {
        var level = keys.LevelOf(http);
        if (level is KeyLevel.Master)
            return handler(http);
        http.Response.StatusCode = level is KeyLevel.None ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    };
}

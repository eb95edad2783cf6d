using Mapping.LocalRuntime.Admin;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Http;

/// <summary>Everything that the host answers to.</summary>
internal static class HostEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var functions = services.GetRequiredService<FunctionRegistry>();
        var keys = services.GetRequiredService<KeyGuard>();
        AdminEndpoints.Map(endpoints, keys);
        if (functions.All.Any(function => function.UsesDurable))
            endpoints.MapDurableManagement(keys.ManagementAccess);
        foreach (var function in functions.All.Where(function => function.Kind is FunctionKind.Http))
            Map(endpoints, function, services);
    }

    private static void Map(IEndpointRouteBuilder endpoints, FunctionDescriptor function, IServiceProvider services)
    {
        var route = FunctionRoute.Of(function, services.GetRequiredService<HostSettings>(), services.GetRequiredService<SettingReferences>());
        var handler = services.GetRequiredService<HttpFunctionHandler>();
        endpoints.Map(RoutePatternFactory.Parse(route.Pattern), http => handler.HandleAsync(http, function))
            .WithMetadata(route.Methods)
            .WithDisplayName(function.Name);
    }
}

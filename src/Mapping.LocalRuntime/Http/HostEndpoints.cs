using Mapping.LocalRuntime.Admin;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Hosting;
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
        var switches = services.GetRequiredService<FunctionSwitches>();
        AdminEndpoints.Map(endpoints);
        if (functions.All.Any(function => function.UsesDurable))
            MapManagement(endpoints);
        var claims = new RouteClaims();
        foreach (var function in functions.All.Where(function => function.Kind is FunctionKind.Http && !switches.IsDisabled(function)))
        {
            if (RouteOf(function, services) is var (pattern, methods))
            {
                claims.Add(function.Name, pattern, methods);
                Map(endpoints, function, pattern, methods);
            }
        }
    }

    private static void MapManagement(IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.ServiceProvider.GetRequiredService<KeyGuard>();
        var branch = new LazyBranch(endpoints.ServiceProvider, management => management.MapDurableManagement(keys.ManagementAccess));
        endpoints.Map(RoutePatternFactory.Parse(DurableManagementEndpoints.BasePath + "/{**rest}"), branch.HandleAsync);
    }

    private static void Map(IEndpointRouteBuilder endpoints, FunctionDescriptor function, RoutePattern pattern, FunctionMethods methods)
    {
        var handler = endpoints.ServiceProvider.GetRequiredService<HttpFunctionHandler>();
        endpoints.Map(pattern, http => handler.HandleAsync(http, function)).WithMetadata(methods).WithDisplayName(function.Name);
    }

    private static (RoutePattern Pattern, FunctionMethods Methods)? RouteOf(FunctionDescriptor function, IServiceProvider services)
    {
        try
        {
            var route = FunctionRoute.Of(function, services.GetRequiredService<HostSettings>(), services.GetRequiredService<SettingReferences>());
            return (RoutePatternFactory.Parse(route.Pattern), route.Methods);
        }
        catch (Exception exception) when (exception is LocalRuntimeException or RoutePatternException)
        {
            services.GetRequiredService<FunctionErrors>().Add(function, exception.Message);
            return null;
        }
    }
}

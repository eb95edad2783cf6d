using Microsoft.AspNetCore.Routing.Patterns;

namespace Mapping.LocalHost.Http;

/// <summary>Where the HTTP functions listen.</summary>
internal static class FunctionRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, FunctionList functions)
    {
        var forwarder = endpoints.ServiceProvider.GetRequiredService<FunctionForwarder>();
        foreach (var function in functions.Enabled.Where(function => function.IsHttp))
        {
            if (PatternOf(function, functions, endpoints.ServiceProvider) is { } pattern)
                endpoints.Map(pattern, http => forwarder.AnswerAsync(function, http)).WithMetadata(new FunctionMethods(function.Trigger.Methods ?? [])).WithDisplayName(function.Name);
        }
    }

    public static string Path(WorkerFunction function, HostSettings settings, SettingReferences references)
    {
        var route = references.Resolve(function.Trigger.Route is { Length: > 0 } own ? own : function.Name);
        return string.Join('/', new[] { settings.RoutePrefix.Trim('/'), route.Trim('/') }.Where(part => part.Length > 0));
    }

    private static RoutePattern? PatternOf(WorkerFunction function, FunctionList functions, IServiceProvider services)
    {
        try
        {
            return RoutePatternFactory.Parse(Path(function, services.GetRequiredService<HostSettings>(), services.GetRequiredService<SettingReferences>()));
        }
        catch (Exception exception) when (exception is HostException or RoutePatternException)
        {
            functions.Fail(function, exception.Message);
            return null;
        }
    }
}

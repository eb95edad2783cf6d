using Microsoft.AspNetCore.Routing.Patterns;

namespace Mapping.LocalHost.Http;

/// <summary>Where the HTTP functions listen.</summary>
internal static class FunctionRoutes
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public static void Map(IEndpointRouteBuilder endpoints, FunctionList functions)
    {
        var services = endpoints.ServiceProvider;
        var forwarder = services.GetRequiredService<FunctionForwarder>();
        var (settings, references) = (services.GetRequiredService<HostSettings>(), services.GetRequiredService<SettingReferences>());
        List<(string Path, FunctionMethodPolicy.Methods Methods, string Function)> mapped = [];
        foreach (var function in functions.Enabled.Where(function => function.IsHttp).ToList())
        {
            var methods = new FunctionMethodPolicy.Methods(function.Trigger.Methods ?? []);
            try
            {
                var path = Path(function, settings, references);
                if (Reserved.Contains(path.Split('/')[0], StringComparer.OrdinalIgnoreCase))
                    throw new HostException($"The host itself answers under /{path.Split('/')[0]}: give the function another route.");
                if (mapped.Find(other => other.Path.Equals(path, StringComparison.OrdinalIgnoreCase) && other.Methods.Overlap(methods)).Function is { } taken)
                    throw new HostException($"Its route and a method of it are those of the function {taken}.");
                endpoints.Map(RoutePatternFactory.Parse(path), http => forwarder.AnswerAsync(function, http)).WithMetadata(methods).WithDisplayName(function.Name);
                mapped.Add((path, methods, function.Name));
            }
            catch (Exception exception) when (exception is HostException or RoutePatternException)
            {
                functions.Fail(function, exception.Message);
            }
        }
    }

    /// <exception cref="HostException">The route refers to a setting that has no value.</exception>
    public static string Path(WorkerFunction function, HostSettings settings, SettingReferences references)
    {
        var route = references.Resolve(function.Trigger.Route is { Length: > 0 } own ? own : function.Name);
        return string.Join('/', new[] { settings.RoutePrefix.Trim('/'), route.Trim('/') }.Where(part => part.Length > 0));
    }
}

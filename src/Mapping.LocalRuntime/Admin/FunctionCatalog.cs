using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Http;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Admin;

/// <summary>The functions as the host's API describes them.</summary>
internal sealed class FunctionCatalog(
    FunctionRegistry functions,
    FunctionSwitches switches,
    FunctionErrors errors,
    HostSettings settings,
    SettingReferences references,
    IServer server)
{
    public IEnumerable<object> All() => functions.All.Select(Describe);

    public Task WriteAsync(HttpContext http)
    {
        if (functions.Find(http.GetRouteValue("name")?.ToString() ?? string.Empty) is { } function)
            return http.Response.WriteAsJsonAsync(Describe(function), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private object Describe(FunctionDescriptor function)
    {
        var address = ServerAddress.Of(server);
        return new
        {
            name = function.Name,
            language = "dotnet-isolated",
            isDisabled = switches.IsDisabled(function),
            error = errors.Of(function),
            href = new Uri(address!, $"/admin/functions/{function.Name}"),
            invoke_url_template = function.Kind is FunctionKind.Http && errors.Of(function) is null
                ? $"{address!.GetLeftPart(UriPartial.Authority)}/{FunctionRoute.Of(function, settings, references).Pattern}"
                : null,
            config = FunctionMetadataJson.Of(function),
        };
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Http.Routing;

/// <summary>Endpoints that are built by the first request to them: they would cost each start time that few processes ever use.</summary>
internal sealed class LazyBranch(IServiceProvider services, Action<IEndpointRouteBuilder> map)
{
    private readonly Lazy<RequestDelegate> _pipeline = new(() =>
    {
        var branch = new ApplicationBuilder(services);
        branch.UseRouting();
        branch.UseEndpoints(map);
        return branch.Build();
    });

    public Task HandleAsync(HttpContext http)
    {
        // The branch finds the endpoint anew among its own.
        http.SetEndpoint(null);
        http.Request.RouteValues = [];
        return _pipeline.Value(http);
    }
}

using Mapping.Simulators.Autotask.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Inspection;

/// <summary>How tests and demos look into the simulators and change them: no credentials, this machine only.</summary>
internal sealed class InspectionEndpoints(SimulatorState state)
{
    public const string Path = "_simulator";

    public void Map(IEndpointRouteBuilder routes)
    {
        var root = routes.MapGroup(Path).AddEndpointFilter(RefusalsAsBadRequests);
        root.MapGet("", () => new
        {
            databases = state.Databases.All.Select(database => database.Key),
            cloudCockpitTenants = state.Tenants.All.Select(tenant => tenant.Name),
            lateCommitsWaiting = state.Late.Count,
        });
        root.MapPost("reset", state.Reset);
        new DatabaseEndpoints(state).Map(root.MapGroup("databases"));
        var database = root.MapGroup("databases/{key}");
        new RecordEndpoints(state).Map(database);
        new ControlEndpoints(state).Map(database);
        new CloudCockpitInspection(state).Map(root.MapGroup("cloudcockpit"));
    }

    private static async ValueTask<object?> RefusalsAsBadRequests(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (AutotaskRefusal refusal)
        {
            return Results.BadRequest(new { refusal.Message });
        }
        catch (KeyNotFoundException absent)
        {
            return Results.NotFound(new { absent.Message });
        }
    }
}

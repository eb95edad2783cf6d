using Mapping.Portal.Protection;
using Mapping.Portal.SignIn;

namespace Mapping.Portal.Runs;

internal static class RunEndpoints
{
    public static void MapRuns(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/portal/orders/{orderId}/run", ReadAsync).RequireAuthorization(SignInServiceCollectionExtensions.AdministratorsOnly);

    private static async Task<IResult> ReadAsync(HttpContext context, string orderId, RunReader runs)
    {
        try
        {
            return await runs.ReadAsync(context, orderId) is { } run ? Results.Json(run) : PortalProblems.RunUnknown.AsResult();
        }
        catch (HttpRequestException)
        {
            return PortalProblems.AppUnavailable.AsResult();
        }
    }
}

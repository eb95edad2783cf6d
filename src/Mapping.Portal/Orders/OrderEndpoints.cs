using Mapping.Portal.Protection;

namespace Mapping.Portal.Orders;

internal static class OrderEndpoints
{
    public static void MapOrderCheck(this IEndpointRouteBuilder routes) => routes.MapPost("/portal/orders/check", CheckAsync);

    private static async Task<IResult> CheckAsync(HttpContext context, OrderCheck check)
    {
        try
        {
            return await check.AnswerAsync(context);
        }
        catch (HttpRequestException)
        {
            return PortalProblems.AppUnavailable.AsResult();
        }
    }
}

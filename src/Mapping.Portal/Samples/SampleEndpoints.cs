using Mapping.Portal.SignIn;

namespace Mapping.Portal.Samples;

internal static class SampleEndpoints
{
    public static void MapSamples(this IEndpointRouteBuilder routes) => routes.MapGet(
        "/portal/samples",
        (HttpContext context, OrderSamples samples, SignedInUsers users) =>
            Results.Ok(new { items = samples.In(users.Get(context).Context).Select(sample => sample.Order) }));
}

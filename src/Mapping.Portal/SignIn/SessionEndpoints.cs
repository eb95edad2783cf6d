using Mapping.Portal.Protection;
using Microsoft.AspNetCore.Authentication;

namespace Mapping.Portal.SignIn;

/// <summary>Who is signed in, and who could be.</summary>
internal static class SessionEndpoints
{
    private const string Route = "/portal/session";

    public static void MapSession(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Route, (HttpContext context, SignedInUsers users) => Results.Ok(new
        {
            user = users.Find(context.User) is { } user ? UserView.Of(user) : null,
            users = users.All.Select(UserView.Of),
        })).AllowAnonymous();
        routes.MapPost(Route, SignInAsync).AllowAnonymous();
        routes.MapDelete(Route, async (HttpContext context) =>
        {
            await context.SignOutAsync();
            return Results.NoContent();
        }).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, SessionRequest request, SignedInUsers users)
    {
        if (users.Find(request.User) is not { } user)
            return PortalProblems.UserUnknown.AsResult();
        await context.SignInAsync(SignedInUsers.PrincipalOf(user));
        return Results.Ok(UserView.Of(user));
    }
}

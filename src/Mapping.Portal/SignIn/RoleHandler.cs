using Microsoft.AspNetCore.Authorization;

namespace Mapping.Portal.SignIn;

/// <summary>A cookie of somebody who is no user any more opens nothing.</summary>
internal sealed class RoleHandler(SignedInUsers users) : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (users.Find(context.User) is { } user && (user.IsAdministrator || user.Role == requirement.Role))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Authorization;

namespace Mapping.Portal.SignIn;

/// <param name="Role">An administrator has a viewer's rights too.</param>
internal sealed record RoleRequirement(string Role) : IAuthorizationRequirement;

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.SignIn;

/// <summary>Who a cookie stands for. It holds an id alone, so that role and context are those of today's settings.</summary>
internal sealed class SignedInUsers(IOptions<SignInOptions> options)
{
    public IEnumerable<DemoUser> All => options.Value.Users;

    public DemoUser? Find(string? id) => options.Value.Users.FirstOrDefault(user => user.Id == id);

    public DemoUser? Find(ClaimsPrincipal principal) => Find(principal.FindFirstValue(ClaimTypes.NameIdentifier));

    public DemoUser Get(HttpContext context) =>
        Find(context.User) ?? throw new InvalidOperationException("Nobody is signed in, yet the route is open.");

    public static ClaimsPrincipal PrincipalOf(DemoUser user) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id)], CookieAuthenticationDefaults.AuthenticationScheme));
}

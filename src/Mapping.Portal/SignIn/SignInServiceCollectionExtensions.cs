using Mapping.Portal.Protection;
using Mapping.Portal.Settings;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;

namespace Mapping.Portal.SignIn;

internal static class SignInServiceCollectionExtensions
{
    public const string AdministratorsOnly = "Administrators";
    public const string CookieName = "mapping-portal";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SignedInUsers>();
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(Policy(DemoUser.Viewer))
            .AddPolicy(AdministratorsOnly, Policy(DemoUser.Administrator));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure);
        AddKeys(services, configuration[$"{PortalOptions.SectionName}:{nameof(PortalOptions.DataDirectory)}"]);
        return services;
    }

    private static AuthorizationPolicy Policy(string role) => new([new RoleRequirement(role)], []);

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.Events.OnRedirectToLogin = context => PortalProblems.SignInRequired.WriteAsync(context.HttpContext);
        options.Events.OnRedirectToAccessDenied = context => PortalProblems.RoleMissing.WriteAsync(context.HttpContext);
    }

    private static void AddKeys(IServiceCollection services, string? directory)
    {
        var protection = services.AddDataProtection().SetApplicationName("Mapping.Portal");
        if (directory is null)
            protection.UseEphemeralDataProtectionProvider();
        else
            protection.PersistKeysToFileSystem(OwnerOnly(Path.Combine(directory, "sign-in-keys")));
    }

    private static DirectoryInfo OwnerOnly(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}

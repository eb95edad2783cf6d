using Mapping.Portal.Assets;
using Mapping.Portal.Forwarding;
using Mapping.Portal.Orders;
using Mapping.Portal.Protection;
using Mapping.Portal.Runs;
using Mapping.Portal.Samples;
using Mapping.Portal.Settings;
using Mapping.Portal.SignIn;

namespace Mapping.Portal;

/// <summary>The page and its back end: files for everybody, the app's API for those who signed in.</summary>
internal static class PortalApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // A name that somebody else's DNS points at this machine is not us.
        builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]";
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = UploadLimit.MaxBytes;
        });
        builder.Services
            .AddPortalSettings()
            .AddSignIn(builder.Configuration)
            .AddForwarding()
            .AddSingleton<OrderCheck>()
            .AddRuns()
            .AddSamples()
            .AddAssets()
            .AddProblemDetails();

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseAssets();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CrossSiteGuard>();
        app.UseAuthorization();
        app.MapGet("/portal/live", () => Results.Ok(new { status = "Live" })).AllowAnonymous();
        app.MapSession();
        app.MapSamples();
        app.MapOrderCheck();
        app.MapRuns();
        app.MapForwarding();
        app.MapPage();
        return app;
    }
}

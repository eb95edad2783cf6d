using Mapping.LocalRuntime.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Http;

/// <summary>Host.CORS of local.settings.json.</summary>
internal static class Cors
{
    private const string AnyOrigin = "*";

    public static void AddTo(IServiceCollection services, LocalSettings settings)
    {
        if (settings.CorsOrigins.Count == 0)
            return;
        services.AddCors(cors => cors.AddDefaultPolicy(policy =>
        {
            policy.AllowAnyHeader().AllowAnyMethod();
            _ = settings.CorsOrigins.Contains(AnyOrigin) ? policy.AllowAnyOrigin() : policy.WithOrigins([.. settings.CorsOrigins]);
            if (settings.CorsCredentials && !settings.CorsOrigins.Contains(AnyOrigin))
                policy.AllowCredentials();
        }));
    }

    public static void Use(IApplicationBuilder app, IServiceProvider services)
    {
        if (services.GetRequiredService<LocalSettings>().CorsOrigins.Count > 0)
            app.UseCors();
    }
}

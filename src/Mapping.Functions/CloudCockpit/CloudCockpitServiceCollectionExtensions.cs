using Mapping.Functions.CloudCockpit.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Refit;

namespace Mapping.Functions.CloudCockpit;

/// <summary>Needs the secret store.</summary>
internal static class CloudCockpitServiceCollectionExtensions
{
    public static IServiceCollection AddCloudCockpit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CloudCockpitOptions>()
            .Bind(configuration.GetSection(CloudCockpitOptions.SectionName))
            .Validate(options => IsHttp(options.ApiUri), "CloudCockpit:ApiUri must be an absolute http(s) address.")
            .Validate(options => IsHttp(options.TokenUri), "CloudCockpit:TokenUri must be an absolute http(s) address.")
            .Validate(
                options => options.CallTimeout > TimeSpan.Zero && options.CallTimeout <= TimeSpan.FromMinutes(10),
                "CloudCockpit:CallTimeout must be more than 0 and at most 00:10:00.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CloudCockpitOptions>, CloudCockpitOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CloudCockpitTokens>();
        services.AddSingleton<ICloudCockpitClient, CloudCockpitClient>();
        services.AddTransient<AuthorizationHandler>();
        services.AddTransient<CloudCockpitErrorHandler>();
        services.AddTransient<TokenErrorHandler>();

        var api = AddSockets(services.AddRefitGeneratedClient<ICloudCockpitApi>(_ => RefitTranslation.Create()), options => options.ApiUri!);
        api.AddResilienceHandler("transient", TransientRetries.Add);
        api.AddHttpMessageHandler<CloudCockpitErrorHandler>().AddHttpMessageHandler<AuthorizationHandler>();

        AddSockets(services.AddRefitGeneratedClient<ITokenApi>(_ => RefitTranslation.Create()), options => options.TokenUri!)
            .AddHttpMessageHandler<TokenErrorHandler>();
        return services;
    }

    private static bool IsHttp(Uri? uri) => uri is null or { IsAbsoluteUri: true, Scheme: "https" or "http" };

    private static IHttpClientBuilder AddSockets(IHttpClientBuilder client, Func<CloudCockpitOptions, Uri> address) => client
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigureHttpClient((services, http) =>
        {
            http.BaseAddress = address(services.GetRequiredService<IOptions<CloudCockpitOptions>>().Value);
            http.Timeout = Timeout.InfiniteTimeSpan;
        })
        .UseSocketsHttpHandler((sockets, _) =>
        {
            sockets.ConnectTimeout = TimeSpan.FromSeconds(20);
            sockets.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            sockets.AutomaticDecompression = System.Net.DecompressionMethods.All;
            sockets.AllowAutoRedirect = false;
            sockets.UseCookies = false;
        });
}

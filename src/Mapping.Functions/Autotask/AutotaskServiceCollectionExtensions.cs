using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Autotask;

internal static class AutotaskServiceCollectionExtensions
{
    public static IServiceCollection AddAutotask(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AutotaskOptions>()
            .Bind(configuration.GetSection(AutotaskOptions.SectionName))
            .Validate(
                options => options.ZoneDiscoveryUri is null or { IsAbsoluteUri: true, Scheme: "https" or "http" },
                "Autotask:ZoneDiscoveryUri must be an absolute http(s) address that ends in ATServicesRest/.")
            .Validate(
                options => options.CallTimeout > TimeSpan.Zero && options.CallTimeout <= TimeSpan.FromMinutes(1),
                "Autotask:CallTimeout must be more than 0 and at most 00:01:00: the lease of a contract outlives one call, not more.")
            .Validate(
                options => options.PicklistCacheDuration >= TimeSpan.Zero && options.PicklistCacheDuration <= TimeSpan.FromDays(7),
                "Autotask:PicklistCacheDuration must be at least 0 and at most 7.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<AutotaskOptions>, AutotaskOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AutotaskLimits>();
        services.AddSingleton<CallBudget>();
        services.AddSingleton<ThresholdWatch>();
        services.AddSingleton<AutotaskDoors>();
        services.AddSingleton<AutotaskApis>();
        services.AddSingleton<AutotaskPicklists>();
        services.AddSingleton<AutotaskSearches>();
        services.AddSingleton<AutotaskBatches>();
        services.AddSingleton<IAutotaskClient, AutotaskClient>();
        services.AddSingleton<IAutotaskZones, AutotaskZones>();
        services.AddTransient<AutotaskLimitHandler>();
        services.AddTransient<AutotaskDoorHandler>();
        services.AddTransient<AutotaskEvidenceHandler>();
        services.AddTransient<AutotaskErrorHandler>();
        services.AddTransient<AutotaskCredentialsHandler>();
        AddZoneClient(services);
        AddClient(services);
        return services;
    }

    private static void AddClient(IServiceCollection services)
    {
        var client = AddSockets(services.AddHttpClient(AutotaskApis.ClientName));
        client.AddResilienceHandler("reads", ReadRetries.Add);
        client.AddHttpMessageHandler<AutotaskLimitHandler>()
            .AddHttpMessageHandler<AutotaskDoorHandler>()
            .AddHttpMessageHandler<AutotaskEvidenceHandler>()
            .AddHttpMessageHandler<AutotaskErrorHandler>()
            .AddHttpMessageHandler<AutotaskCredentialsHandler>();
    }

    private static void AddZoneClient(IServiceCollection services)
    {
        var client = AddSockets(services.AddHttpClient(AutotaskZones.ClientName));
        client.AddResilienceHandler("reads", ReadRetries.Add);
        client.AddHttpMessageHandler<AutotaskEvidenceHandler>().AddHttpMessageHandler<AutotaskErrorHandler>();
    }

    private static IHttpClientBuilder AddSockets(IHttpClientBuilder client) => client
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
        .UseSocketsHttpHandler((sockets, _) =>
        {
            sockets.ConnectTimeout = TimeSpan.FromSeconds(20);
            sockets.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
            sockets.AutomaticDecompression = System.Net.DecompressionMethods.All;
            sockets.AllowAutoRedirect = false;
            sockets.UseCookies = false;
        });
}

using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mapping.LocalHost.Hosting;

/// <summary>Microsoft's JobHost with its Durable extension, over the app's functions and the chosen storage.</summary>
internal static class DurableSetup
{
    private const string HubFile = "taskhub.db";

    public static void Add(WebApplicationBuilder builder, HostSettings settings)
    {
        var storage = StorageProviders.Of(builder.Configuration, settings);
        builder.Host.ConfigureWebJobs(jobs =>
        {
            jobs.AddDurableTask(options => Configure(options, settings.DurableTask, storage));
            jobs.Services.Replace(ServiceDescriptor.Singleton<IPlatformInformation, NoPlatform>());
            if (storage == StorageProviders.Kind.Sqlite)
                AddSqlite(jobs.Services, settings.DurableTask);
        });
        builder.Services.Replace(ServiceDescriptor.Singleton<ITypeLocator, FunctionTypes>());
    }

    private static void Configure(DurableTaskOptions options, IConfiguration section, StorageProviders.Kind storage)
    {
        section.Bind(options);
        options.StorageProvider["type"] = storage == StorageProviders.Kind.Sqlite ? SqliteDurabilityProvider.TypeName : nameof(StorageProviders.Kind.AzureStorage);
    }

    private static void AddSqlite(IServiceCollection services, IConfiguration section)
    {
        services.AddSingleton(provider => TaskHub.Open(provider.GetRequiredService<DataDirectory>().File(HubFile), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<HubService>(
            provider, Limit(section, "maxConcurrentOrchestratorFunctions"), Limit(section, "maxConcurrentActivityFunctions")));
        services.AddSingleton<HubClient>();
        services.RemoveAll<IDurabilityProviderFactory>();
        services.AddSingleton<IDurabilityProviderFactory, SqliteDurabilityProvider>();
        services.AddHostedService<RetentionSweep>();
    }

    private static int Limit(IConfiguration section, string name) => section.GetValue(name, 10 * Environment.ProcessorCount) switch
    {
        > 0 and var limit => limit,
        var refused => throw new HostException(string.Create(CultureInfo.InvariantCulture, $"{name} in host.json is {refused}: at least 1 is needed.")),
    };
}

using System.Globalization;
using System.Text.Json;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Durable.Http;
using Mapping.LocalRuntime.Http.Management;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Hosting.Durable;

/// <summary>Adds the engine, set up by host.json and the data directory.</summary>
internal static class DurableHub
{
    private const string Database = "taskhub.db";
    private const string RetentionSetting = "LocalRuntime:Retention";

    public static void AddTo(IServiceCollection services)
    {
        services.TryAddSingleton(provider => WorkerDataConverter.Create(
            provider.GetRequiredService<IOptions<WorkerOptions>>(), provider.GetRequiredService<IOptions<JsonSerializerOptions>>()));
        services.AddSingleton<ITaskCatalog, TaskCatalog>();
        services.AddSingleton<ManagementAddress>();
        services.AddSingleton<IManagementKey, ManagementKey>();
        services.AddDurableHub(_ => { });
        services.AddOptions<DurableHubOptions>().Configure<HostSettings, DataDirectory, IConfiguration, IOptions<HostOptions>>(Configure);
    }

    private static void Configure(DurableHubOptions options, HostSettings settings, DataDirectory directory, IConfiguration configuration, IOptions<HostOptions> host)
    {
        options.DatabasePath = directory.File(Database);
        options.HubName = settings.Hub.HubName;
        options.DefaultVersion = settings.Hub.DefaultVersion;
        options.MaxConcurrentActivities = settings.Hub.MaxConcurrentActivityFunctions;
        options.MaxConcurrentOrchestrators = settings.Hub.MaxConcurrentOrchestratorFunctions;
        options.ActivityTimeout = settings.FunctionTimeout;
        options.Retention = Retention(configuration[RetentionSetting]);
        options.ShutdownTimeout = host.Value.ShutdownTimeout;
    }

    private static TimeSpan? Retention(string? setting) => setting switch
    {
        null or "" => null,
        _ when TimeSpan.TryParse(setting, CultureInfo.InvariantCulture, out var age) && age > TimeSpan.Zero => age,
        _ => throw new LocalRuntimeException($"{RetentionSetting} is '{setting}': an age like 30.00:00:00 is needed."),
    };
}

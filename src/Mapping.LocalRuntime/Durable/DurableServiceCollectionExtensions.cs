using System.Text.Json;
using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Engine;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable;

internal static class DurableServiceCollectionExtensions
{
    /// <summary>Registers the engine as a hosted service and its DurableTaskClient. Needs an <see cref="ITaskCatalog"/> when it starts.</summary>
    public static IServiceCollection AddDurableHub(this IServiceCollection services, Action<DurableHubOptions> configure)
    {
        services.AddOptions<DurableHubOptions>().Configure(configure);
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DataConverter>(
            provider => new JsonDataConverter(provider.GetRequiredService<IOptions<JsonSerializerOptions>>().Value));
        services.AddSingleton<HubHost>();
        services.AddHostedService(provider => provider.GetRequiredService<HubHost>());
        services.AddSingleton<InstanceCommands>();
        services.AddSingleton<InstanceQueries>();
        services.AddSingleton<InstancePurging>();
        services.AddSingleton<InstanceRestarts>();
        services.AddHostedService<RetentionSweep>();
        services.AddSingleton<DurableTaskClient, LocalDurableTaskClient>();
        return services;
    }
}

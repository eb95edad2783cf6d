using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Durable;

internal static class DurableServiceCollectionExtensions
{
    /// <summary>Registers the engine as a hosted service and its DurableTaskClient. Needs an <see cref="ITaskCatalog"/> by the first step.</summary>
    public static IServiceCollection AddDurableHub(this IServiceCollection services, Action<DurableHubOptions> configure)
    {
        services.AddOptions<DurableHubOptions>().Configure(configure);
        return services;
    }
}

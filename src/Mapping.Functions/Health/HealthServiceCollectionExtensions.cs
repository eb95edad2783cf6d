using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Health;

internal static class HealthServiceCollectionExtensions
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<HealthProbe>()
        .AddSingleton<ConnectionPulse>()
        .AddHostedService<HealthAtStart>();
}

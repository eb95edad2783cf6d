using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Triggers.Access;

internal static class AccessServiceCollectionExtensions
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EntraOptions>().Bind(configuration.GetSection(EntraOptions.SectionName)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<EntraTokens>().AddSingleton<CallerGate>();
    }
}

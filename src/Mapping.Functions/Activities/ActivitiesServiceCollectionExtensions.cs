using Mapping.Functions.ExactlyOnce;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Activities;

internal static class ActivitiesServiceCollectionExtensions
{
    public static IServiceCollection AddActivities(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MappingOptions>()
            .Bind(configuration.GetSection(MappingOptions.SectionName))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<AutotaskSteps>()
            .AddSingleton<MappingFactsReader>()
            .AddSingleton<MappingAudit>()
            .AddSingleton<Settling>()
            .AddSingleton<LineWriter>()
            .AddSingleton<RepeatedLineWriter>()
            .AddSingleton<UnitsWriter>()
            .AddSingleton<LineVoider>();
    }
}

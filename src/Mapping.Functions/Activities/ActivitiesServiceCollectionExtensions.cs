using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Planning;
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
            .AddSingleton<MappingPlanner>()
            .AddSingleton<PlanPreviewer>()
            .AddSingleton<MappingAudit>()
            .AddSingleton<LostAttempts>()
            .AddSingleton<Settling>()
            .AddSingleton<LineWriter>()
            .AddSingleton<UnmarkedLines>()
            .AddSingleton<RepeatedLineWriter>()
            .AddSingleton<UnitsWriter>()
            .AddSingleton<LeftLines>()
            .AddSingleton<LineVoider>();
    }
}

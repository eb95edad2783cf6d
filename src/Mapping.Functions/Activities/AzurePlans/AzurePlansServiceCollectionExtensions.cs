using Mapping.Functions.ExactlyOnce.AzurePlans;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Activities.AzurePlans;

internal static class AzurePlansServiceCollectionExtensions
{
    public static IServiceCollection AddAzurePlans(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AzurePlansOptions>()
            .Bind(configuration.GetSection(AzurePlansOptions.SectionName))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<AzureCostReading>()
            .AddSingleton<AzureSuspensions>()
            .AddSingleton<AzureLineReader>()
            .AddSingleton<AzureMonthPlanning>()
            .AddSingleton<AzureMonthAudit>()
            .AddSingleton<AzureMonthBilling>()
            .AddSingleton<AzureMonthClosing>()
            .AddSingleton<AzureLedger>()
            .AddSingleton<AzureMonthRows>()
            .AddSingleton<AzureMonthSender>()
            .AddSingleton<AzureMonthWriter>();
    }
}

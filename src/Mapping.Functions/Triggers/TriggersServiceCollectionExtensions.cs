using Mapping.Functions.CostFiles;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.AuditLogs;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Candidates;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Orders;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Triggers;

internal static class TriggersServiceCollectionExtensions
{
    public static IServiceCollection AddTriggers(this IServiceCollection services, IConfiguration configuration) => services
        // Its own default, 30,000,000 bytes, would make a larger file an error without a word.
        .Configure<KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = CostFileLimits.MaxSentBytes)
        .AddAccess(configuration)
        .AddSingleton<AuditFilters>()
        .AddSingleton<PortalEndpoint>()
        .AddSingleton<ConnectionLookup>()
        .AddSingleton<InteractiveSessions>()
        .AddSingleton<CandidateEndpoint>()
        .AddSingleton<MappingEndpoint>()
        .AddSingleton<SuggestionEndpoint>()
        .AddSingleton<SubscriptionMappingViews>()
        .AddSingleton<SubscriptionMappingEndpoint>()
        .AddSingleton<SubscriptionLinkEndpoint>()
        .AddSingleton<OrderPreviews>()
        .AddSingleton<ConfirmedPlan>()
        .AddSingleton<OrderIntake>()
        .AddSingleton<OrderScheduler>()
        .AddSingleton<AzureMonthStarter>()
        .AddSingleton<AzureRunScheduler>()
        .AddSingleton<AzureRunWaker>()
        .AddSingleton<AzureRunMonths>()
        .AddSingleton<AzureRunAlarms>()
        .AddSingleton<AzureWritingWatch>()
        .AddSingleton<AzureRunWatch>()
        .AddSingleton<CostDecisions>()
        .AddSingleton<CostFileReader>()
        .AddSingleton<PlanProviderIds>()
        .AddSingleton<CostReporting>()
        .AddSingleton<CostImport>()
        .AddSingleton<CostImports>();
}

using Azure.Data.Tables;
using Mapping.Functions.Identity;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Storage.Orders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Storage;

internal static class StorageServiceCollectionExtensions
{
    /// <summary>A table answers within milliseconds. A try that hangs must not cost a lease or the patience of an order.</summary>
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.SectionName)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton(provider => Connect(provider.GetRequiredService<IOptions<StorageOptions>>().Value, configuration));
        services.AddSingleton<Tables>();
        services.AddHostedService<TablesInitializer>();
        services.AddSingleton<OrderStore>();
        services.AddSingleton<ConnectionStore>();
        services.AddSingleton<MappingStore>();
        services.AddSingleton<MappingLookup>();
        services.AddSingleton<MappingRegistry>();
        services.AddSingleton<LineHolders>();
        services.AddSingleton<ConnectionUse>();
        services.AddSingleton<OrderIndex>();
        services.AddSingleton<ClaimStore>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<ContractLeases>();
        services.AddSingleton<AzurePlanStore>();
        services.AddSingleton<PlanMonthStore>();
        services.AddSingleton<AzurePlanPlaces>();
        services.AddSingleton<AzureTermStore>();
        services.AddSingleton<AzureRunStore>();
        services.AddSingleton<AzureFindingStore>();
        services.AddSingleton<WritingMonthStore>();
        services.AddSingleton<ImportedCostStore>();
        return services;
    }

    private static TableServiceClient Connect(StorageOptions options, IConfiguration configuration) => options.TablesUri is { } uri
        ? new TableServiceClient(uri, AzureCredential.Of(options.ManagedIdentityClientId, configuration), Options())
        : new TableServiceClient(options.Tables, Options());

    private static TableClientOptions Options()
    {
        var options = new TableClientOptions();
        options.Retry.NetworkTimeout = LongestTry;
        return options;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Mapping.Functions.Registries;

internal static class RegistriesServiceCollectionExtensions
{
    public static IServiceCollection AddRegistries(this IServiceCollection services) => services
        .AddSingleton<CustomerMappingKind>()
        .AddSingleton<OfferMappingKind>()
        .AddSingleton<RegistryAudit>()
        .AddSingleton<MappingEditor>()
        .AddSingleton<MappingImport>()
        .AddSingleton<MappingSuggestions>()
        .AddSingleton<LinkRecorder>()
        .AddSingleton<SubscriptionMove>()
        .AddSingleton<SubscriptionLinker>()
        .AddSingleton<SubscriptionCheck>()
        .AddSingleton<AzureMarkups>()
        .AddSingleton<SubscriptionRegistry>();
}

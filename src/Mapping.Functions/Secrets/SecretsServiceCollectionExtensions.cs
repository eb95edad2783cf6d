using Azure.Security.KeyVault.Secrets;
using Mapping.Functions.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Secrets;

internal static class SecretsServiceCollectionExtensions
{
    public static IServiceCollection AddSecrets(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecretsOptions>()
            .Bind(configuration.GetSection(SecretsOptions.SectionName))
            .Validate(
                options => (options.VaultUri is null) != string.IsNullOrWhiteSpace(options.Directory),
                "Set one of Secrets:VaultUri (a Key Vault) and Secrets:Directory (a local directory), and not both.")
            .Validate(
                options => options.VaultUri is null or { IsAbsoluteUri: true, Scheme: "https" },
                "Secrets:VaultUri must be an absolute https address.")
            .Validate(
                options => options.Values.Keys.All(SecretName.IsValid),
                "A name below Secrets:Values has 1 to 127 letters, digits and hyphens.")
            .Validate(
                options => options.CacheDuration >= TimeSpan.Zero && options.CacheDuration <= TimeSpan.FromHours(1),
                "Secrets:CacheDuration must be at least 0 and at most 01:00:00.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ISecretStore>(provider => provider.GetRequiredService<IOptions<SecretsOptions>>().Value switch
        {
            { VaultUri: { } uri } options => ActivatorUtilities.CreateInstance<KeyVaultSecretStore>(
                provider,
                new SecretClient(uri, AzureCredential.Of(options.ManagedIdentityClientId, configuration))),
            _ => ActivatorUtilities.CreateInstance<DirectorySecretStore>(provider),
        });
        return services;
    }
}

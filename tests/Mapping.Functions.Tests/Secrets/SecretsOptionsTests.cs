using Mapping.Functions.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Secrets;

public sealed class SecretsOptionsTests
{
    [Fact]
    public void A_vault_or_a_directory_makes_the_store()
    {
        Assert.IsType<KeyVaultSecretStore>(Store(("Secrets:VaultUri", "https://vault.example/"), ("AZURE_CLIENT_ID", "8f5b2c8e-0000-4000-8000-000000000001")));
        Assert.IsType<KeyVaultSecretStore>(Store(("Secrets:VaultUri", "https://vault.example/")));
        Assert.IsType<DirectorySecretStore>(Store(("Secrets:VaultUri", ""), ("Secrets:ManagedIdentityClientId", ""), ("Secrets:Directory", "secrets")));
        Assert.IsType<DirectorySecretStore>(Store(("Secrets:Directory", "secrets"), ("Secrets:Values:CloudCockpitClientSecret", "seed")));
    }

    [Theory]
    [InlineData(null, null, "Secrets:VaultUri")]
    [InlineData("https://vault.example/", "secrets", "Secrets:Directory")]
    [InlineData("http://vault.example/", null, "Secrets:VaultUri")]
    [InlineData("vault", null, "Secrets:VaultUri")]
    public void Neither_or_both_or_an_unsafe_address_is_named_at_start(string? vault, string? directory, string named)
    {
        var failed = Assert.Throws<OptionsValidationException>(() => Store(("Secrets:VaultUri", vault), ("Secrets:Directory", directory)));

        Assert.Contains(named, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_with_a_name_that_no_store_takes_is_named_at_start()
    {
        var failed = Assert.Throws<OptionsValidationException>(() => Store(("Secrets:Directory", "secrets"), ("Secrets:Values:a.b", "seed")));

        Assert.Contains("Secrets:Values", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_that_forgets_too_late_is_named_at_start()
    {
        var failed = Assert.Throws<OptionsValidationException>(() => Store(("Secrets:Directory", "secrets"), ("Secrets:CacheDuration", "1.00:00:00")));

        Assert.Contains("Secrets:CacheDuration", failed.Message, StringComparison.Ordinal);
    }

    private static ISecretStore Store(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddSecrets(configuration).BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        return services.GetRequiredService<ISecretStore>();
    }
}

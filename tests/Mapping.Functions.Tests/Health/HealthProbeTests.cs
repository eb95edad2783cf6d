using Azure.Data.Tables;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.CloudCockpit.Wire;
using Mapping.Functions.Health;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Tests.Secrets;
using Mapping.Functions.Tests.StandIns;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace Mapping.Functions.Tests.Health;

public sealed class HealthProbeTests(AzuriteFixture azurite)
{
    private const string Secret = "CloudCockpitClientSecret";
    private readonly ShiftedTime _time = new();
    private readonly Mock<ITokenApi> _tokenApi = new();
    private readonly Mock<ISecretStore> _secrets = new();

    [Fact]
    public async Task A_token_service_that_says_no_is_degraded_with_the_reason()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        _secrets.Setup(store => store.FindAsync(Secret, It.IsAny<CancellationToken>())).ReturnsAsync("s");
        _tokenApi.Setup(api => api.RequestAsync(It.IsAny<Uri>(), It.IsAny<TokenRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new CloudCockpitException(true, "CloudCockpit's token service answered 503: it is not available now."));
        using var probe = Probe(await TestTables.CreateAsync(azurite), vault);

        var check = (await probe.AskAsync(default)).Checks.Single(check => check.Name == "cloudCockpit");

        Assert.Equal((HealthStatus.Degraded, "CloudCockpit's token service answered 503: it is not available now."), (check.Status, check.Reason));
    }

    [Fact]
    public async Task A_vault_that_is_away_is_unhealthy_and_one_without_the_secret_is_degraded()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        using var probe = Probe(await TestTables.CreateAsync(azurite), vault);

        Assert.Equal(HealthStatus.Degraded, await SecretsAsync(probe));
        vault.Put(Secret, "s");
        Assert.Equal(HealthStatus.Healthy, await SecretsAsync(probe));
        vault.IsDown = true;
        Assert.Equal(HealthStatus.Unhealthy, await SecretsAsync(probe));
    }

    [Fact]
    public async Task Tables_that_are_away_are_unhealthy_and_the_reason_names_no_address()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var nowhere = new TableClientOptions { Retry = { MaxRetries = 0 } };
        using var probe = Probe(new Tables(new TableServiceClient(new Uri("http://127.0.0.1:1/account"), new TableSharedKeyCredential("account", "a2V5"), nowhere)), vault);

        var report = await probe.AskAsync(default);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Equal(["tables", "secrets", "connections", "cloudCockpit"], report.Checks.Select(check => check.Name));
        Assert.Equal(
            "The storage of the tables: it gives no answer: nobody listens at its address (Connection refused).",
            report.Checks.Single(check => check.Name == "tables").Reason);
    }

    [Fact]
    public async Task Many_who_ask_at_once_cost_one_look()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        vault.Put(Secret, "s");
        using var probe = Probe(await TestTables.CreateAsync(azurite), vault);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => probe.AskAsync(default)));

        Assert.Equal(1, vault.Reads);
    }

    /// <summary>Asks again, past what was remembered.</summary>
    private async Task<HealthStatus> SecretsAsync(HealthProbe probe)
    {
        _time.Ahead += TimeSpan.FromMinutes(1);
        return (await probe.AskAsync(default)).Checks.Single(check => check.Name == "secrets").Status;
    }

    private HealthProbe Probe(Tables tables, FakeKeyVault vault) => new(
        new OrderStore(tables),
        new ConnectionStore(tables),
        new KeyVaultSecretStore(vault.Client(), Options.Create(new SecretsOptions()), _time),
        new CloudCockpitTokens(_tokenApi.Object, _secrets.Object, Options.Create(new CloudCockpitOptions { TokenUri = new Uri("https://tokens.example/"), ClientId = "client" }), _time),
        _time,
        NullLogger<HealthProbe>.Instance);
}

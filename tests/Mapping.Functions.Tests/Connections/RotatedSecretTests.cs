using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Tests.Secrets;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Options;
using Moq;

namespace Mapping.Functions.Tests.Connections;

/// <summary>An operator sets a new version of a connection's secret in the vault while the old one is remembered.</summary>
public sealed class RotatedSecretTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_refused_secret_is_looked_up_once_more_before_the_connection_closes()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var connections = new ConnectionStore(await TestTables.CreateAsync(azurite));
        var sessions = Sessions(vault, connections);
        var connection = await AddAsync(connections);
        vault.Put(connection.SecretName, new ConnectionCredentials("old", "code").Write());
        var before = await OpenAsync(sessions);
        vault.Put(connection.SecretName, new ConnectionCredentials("new", "code").Write());

        Assert.True(await sessions.RefusedAsync(before.Connection, before.Autotask, default));
        var after = await OpenAsync(sessions);
        Assert.Equal("new", after.Autotask.Secret);
        Assert.Equal(ConnectionStatus.Ready, await StatusAsync(connections));

        Assert.False(await sessions.RefusedAsync(after.Connection, after.Autotask, default));
        Assert.Equal(ConnectionStatus.Unauthorized, await StatusAsync(connections));
    }

    [Fact]
    public async Task A_secret_that_is_still_the_same_closes_the_connection_at_once()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var connections = new ConnectionStore(await TestTables.CreateAsync(azurite));
        var sessions = Sessions(vault, connections);
        var connection = await AddAsync(connections);
        vault.Put(connection.SecretName, new ConnectionCredentials("old", "code").Write());
        var session = await OpenAsync(sessions);

        Assert.False(await sessions.RefusedAsync(session.Connection, session.Autotask, default));

        var refused = await Assert.ThrowsAsync<AutotaskException>(() => OpenAsync(sessions));
        Assert.Equal(AutotaskFailure.Unauthorized, refused.Failure);
        Assert.Equal(2, vault.Reads);
    }

    private static AutotaskSessions Sessions(FakeKeyVault vault, ConnectionStore connections) => new(
        connections,
        new KeyVaultSecretStore(vault.Client(), Options.Create(new SecretsOptions { CacheDuration = TimeSpan.FromHours(1) }), TimeProvider.System),
        Mock.Of<IAutotaskZones>());

    private async Task<AutotaskSession> OpenAsync(AutotaskSessions sessions) =>
        await sessions.OpenAsync(_tenant, "csp", "c1", default) ?? throw new InvalidOperationException("There is no connection.");

    private async Task<ConnectionStatus?> StatusAsync(ConnectionStore connections) => (await connections.FindAsync(_tenant, "csp", "c1", default))?.Status;

    private async Task<Connection> AddAsync(ConnectionStore connections)
    {
        var connection = new Connection(
            _tenant, "csp", "c1", "Autotask EUR", "EUR", "api@example", "autotask-c1", 0m, "zone 14",
            new Uri("https://webservices14.autotask.net/ATServicesRest/"), ConnectionStatus.Ready, DateTimeOffset.UnixEpoch);
        await connections.AddAsync(connection, default);
        return connection;
    }
}

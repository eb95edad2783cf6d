using Mapping.Functions.Health;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Tests.StandIns;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.Functions.Tests.Health;

public sealed class ConnectionPulseTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();
    private readonly ShiftedTime _time = new();

    [Fact]
    public async Task A_served_connection_says_when_and_not_for_every_call()
    {
        var store = new ConnectionStore(await TestTables.CreateAsync(azurite));
        var connection = Connection();
        await store.AddAsync(connection, default);
        var pulse = new ConnectionPulse(store, _time, NullLogger<ConnectionPulse>.Instance);

        await pulse.NoteAsync(connection, default);
        var first = await LastAsync(store);
        await pulse.NoteAsync(connection, default);
        var second = await LastAsync(store);
        _time.Ahead = TimeSpan.FromMinutes(6);
        await pulse.NoteAsync(connection, default);

        Assert.NotNull(first);
        Assert.Equal(first, second);
        Assert.True(await LastAsync(store) >= first + TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_note_changes_nothing_else_and_brings_no_removed_connection_back()
    {
        var store = new ConnectionStore(await TestTables.CreateAsync(azurite));
        var connection = Connection();
        await store.AddAsync(connection, default);
        await store.ChangeAsync(_tenant, "csp", "c1", current => current with { Status = ConnectionStatus.Unauthorized }, default);
        var pulse = new ConnectionPulse(store, _time, NullLogger<ConnectionPulse>.Instance);

        await pulse.NoteAsync(connection, default);
        Assert.Equal(ConnectionStatus.Unauthorized, (await store.FindAsync(_tenant, "csp", "c1", default))?.Status);
        await store.DeleteAsync(connection, default);
        _time.Ahead = TimeSpan.FromMinutes(6);
        await pulse.NoteAsync(connection, default);

        Assert.Null(await store.FindAsync(_tenant, "csp", "c1", default));
    }

    private async Task<DateTimeOffset?> LastAsync(ConnectionStore store) => (await store.FindAsync(_tenant, "csp", "c1", default))?.LastSuccessAt;

    private Connection Connection() => new(
        _tenant, "csp", "c1", "Autotask EUR", "EUR", "api@example", "autotask-c1", 0m, "zone 14",
        new Uri("https://webservices14.autotask.net/ATServicesRest/"), ConnectionStatus.Ready, DateTimeOffset.UnixEpoch);
}

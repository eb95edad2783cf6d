using Mapping.Functions.Storage.Connections;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

public class ConnectionStoreTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_connection_is_seen_by_its_own_tenant_and_context_only()
    {
        var store = new ConnectionStore(await TestTables.CreateAsync(azurite));
        var connection = New("c1");
        await store.AddAsync(connection, CancellationToken.None);

        Assert.Equal(connection, await store.FindAsync(_tenant, "csp", "c1", CancellationToken.None));
        Assert.Null(await store.FindAsync(_tenant, "reseller:r1", "c1", CancellationToken.None));
        Assert.Null(await store.FindAsync("other.example", "csp", "c1", CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_connection_is_marked_and_keeps_the_rest()
    {
        var store = new ConnectionStore(await TestTables.CreateAsync(azurite));
        await store.AddAsync(New("c1"), CancellationToken.None);

        await store.ChangeAsync(_tenant, "csp", "c1", current => current with { Status = ConnectionStatus.Unauthorized }, CancellationToken.None);

        Assert.Equal(New("c1") with { Status = ConnectionStatus.Unauthorized }, await store.FindAsync(_tenant, "csp", "c1", CancellationToken.None));
    }

    [Fact]
    public async Task Lists_page_to_the_end()
    {
        var store = new ConnectionStore(await TestTables.CreateAsync(azurite));
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
        {
            await store.AddAsync(New(id), CancellationToken.None);
        }

        var seen = new List<string>();
        string? after = null;
        do
        {
            (var page, after) = await store.ListAsync(_tenant, "csp", 2, after, CancellationToken.None);
            seen.AddRange(page.Select(connection => connection.Id));
        }
        while (after is not null);

        Assert.Equal(["a", "b", "c", "d", "e"], seen);
    }

    private Connection New(string id) => new(
        _tenant, "csp", id, "Autotask EUR", "EUR", "api@example", $"autotask-{id}", 12.5m, "zone 14",
        new Uri("https://webservices14.autotask.net/ATServicesRest/"), ConnectionStatus.Ready, DateTimeOffset.UnixEpoch)
    {
        WebUri = new Uri("https://ww14.autotask.net/"),
    };
}

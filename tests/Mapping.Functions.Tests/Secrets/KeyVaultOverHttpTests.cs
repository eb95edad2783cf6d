using Azure;
using Mapping.Functions.Secrets;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Secrets;

public sealed class KeyVaultOverHttpTests
{
    private readonly ShiftedTime _time = new();

    [Fact]
    public async Task A_rotated_secret_is_seen_within_the_caches_time_without_a_restart()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var store = Store(vault);
        vault.Put("autotask-c1", "old");
        Assert.Equal("old", await store.FindAsync("autotask-c1", default));
        vault.Put("autotask-c1", "new");

        Assert.Equal("old", await store.FindAsync("autotask-c1", default));
        Assert.Equal(1, vault.Reads);
        _time.Ahead = TimeSpan.FromSeconds(61);

        Assert.Equal("new", await store.FindAsync("autotask-c1", default));
        Assert.Equal(2, vault.Reads);
    }

    [Fact]
    public async Task Who_asks_anew_sees_the_rotated_secret_at_once_and_so_does_everybody_after_him()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var store = Store(vault);
        vault.Put("autotask-c1", "old");
        await store.FindAsync("autotask-c1", default);
        vault.Put("autotask-c1", "new");

        Assert.Equal("new", await store.FindAnewAsync("autotask-c1", default));
        Assert.Equal("new", await store.FindAsync("autotask-c1", default));
        Assert.Equal(2, vault.Reads);
    }

    [Fact]
    public async Task A_secret_is_set_deleted_and_set_again_under_its_name()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var store = Store(vault);

        await store.SetAsync("autotask-c1", "first", default);
        await store.DeleteAsync("autotask-c1", default);
        Assert.Null(await store.FindAsync("autotask-c1", default));
        await store.DeleteAsync("autotask-c1", default);
        await store.SetAsync("autotask-c1", "second", default);

        Assert.Equal("second", await store.FindAsync("autotask-c1", default));
    }

    [Fact]
    public async Task A_vault_that_is_away_is_no_missing_secret()
    {
        await using var vault = await FakeKeyVault.StartAsync();
        var store = Store(vault);
        vault.Put("autotask-c1", "value");
        vault.IsDown = true;

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => store.FindAsync("autotask-c1", default));

        Assert.Equal(503, failure.Status);
    }

    private KeyVaultSecretStore Store(FakeKeyVault vault) => new(vault.Client(), Options.Create(new SecretsOptions()), _time);
}

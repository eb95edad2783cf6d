using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

public class ClaimStoreTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();
    private readonly Guid _subscription = Guid.NewGuid();

    [Fact]
    public async Task One_context_in_the_whole_tenant_holds_a_subscription()
    {
        var store = await StoreAsync();

        Assert.Equal(SubscriptionHolder.ThisOrder, await ClaimAsync(store, "csp", "run-1"));
        Assert.Equal(SubscriptionHolder.ThisOrder, await ClaimAsync(store, "csp", "run-1"));
        Assert.Equal(SubscriptionHolder.ThisContext, await ClaimAsync(store, "csp", "run-2"));
        Assert.Equal(SubscriptionHolder.AnotherContext, await ClaimAsync(store, "reseller:r1", "run-3"));
    }

    [Fact]
    public async Task Of_twenty_runs_at_once_one_holds_it()
    {
        var store = await StoreAsync();
        var holders = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ClaimAsync(store, "csp", $"run-{i}")));
        Assert.Single(holders, SubscriptionHolder.ThisOrder);
    }

    [Fact]
    public async Task Only_its_holder_releases_it_and_only_while_nothing_is_mapped()
    {
        var store = await StoreAsync();
        await ClaimAsync(store, "csp", "run-1");

        await store.ReleaseAsync(_tenant, _subscription, "run-2", CancellationToken.None);
        Assert.NotNull(await store.FindAsync(_tenant, _subscription, CancellationToken.None));

        await store.ReleaseAsync(_tenant, _subscription, "run-1", CancellationToken.None);
        Assert.Null(await store.FindAsync(_tenant, _subscription, CancellationToken.None));

        await ClaimAsync(store, "csp", "run-1");
        await store.RecordMappedAsync(_tenant, _subscription, "run-1", claim => claim.ContractServiceId = 7, CancellationToken.None);
        await store.ReleaseAsync(_tenant, _subscription, "run-1", CancellationToken.None);
        var mapped = await store.FindAsync(_tenant, _subscription, CancellationToken.None);
        Assert.Equal((SubscriptionClaim.Mapped, 7L), (mapped?.State, mapped?.ContractServiceId));
    }

    [Fact]
    public async Task A_run_that_does_not_hold_it_can_not_record_a_mapping()
    {
        var store = await StoreAsync();
        await ClaimAsync(store, "csp", "run-1");
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            store.RecordMappedAsync(_tenant, _subscription, "run-2", _ => { }, CancellationToken.None));
    }

    private async Task<ClaimStore> StoreAsync() => new(await TestTables.CreateAsync(azurite));

    private Task<SubscriptionHolder> ClaimAsync(ClaimStore store, string context, string run) =>
        store.ClaimAsync(_tenant, _subscription, new SubscriptionClaim { Context = context, InstanceId = run, ClaimedAt = DateTimeOffset.UnixEpoch }, CancellationToken.None);
}

using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

public class OrderStoreTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task An_order_comes_back_as_it_was_stored()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        var outcome = new OrderOutcome(
            OrderState.Rejected, "ContractEnded", "ended", [new Violation("ContractEnded", "ended", "choose another", "sync.contractId")], [],
            new MappingResult(174, 12, 29, 7, 25, new DateOnly(2026, 11, 20), Guid.NewGuid()),
            [new OrderStep("PlanMapping", "Failed", DateTimeOffset.UnixEpoch)], 30);
        var order = TestOrders.Stored(_tenant) with { State = OrderState.Rejected, Outcome = outcome };

        Assert.True(await store.TryAddAsync(order, CancellationToken.None));
        var found = await store.FindAsync(_tenant, "csp", "order-1", CancellationToken.None);

        Assert.Equivalent(order with { Version = found!.Version }, found, strict: true);
        Assert.Null(await store.FindAsync(_tenant, "reseller:r1", "order-1", CancellationToken.None));
    }

    [Fact]
    public async Task An_id_is_taken_once_and_a_stale_order_replaces_nothing()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.TryAddAsync(TestOrders.Stored(_tenant), CancellationToken.None)));
        Assert.Single(added, true);

        var read = await store.FindAsync(_tenant, "csp", "order-1", CancellationToken.None);
        Assert.True(await store.TryReplaceAsync(read! with { State = OrderState.Running }, CancellationToken.None));
        Assert.False(await store.TryReplaceAsync(read! with { State = OrderState.Failed }, CancellationToken.None));
    }

    [Fact]
    public async Task A_note_of_an_open_order_is_listed_until_it_is_forgotten()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        var note = new OpenOrder(_tenant, "csp", "order-1", $"instance-{_tenant}", DateTimeOffset.UnixEpoch);

        await store.NoteOpenAsync(note, CancellationToken.None);
        Assert.Equal(note, (await FindAsync(store, note))! with { Version = default });

        var read = await store.FindOpenAsync(note.InstanceId, CancellationToken.None);
        await store.ForgetOpenAsync(read!, CancellationToken.None);
        await store.ForgetOpenAsync(read!, CancellationToken.None);
        Assert.Null(await FindAsync(store, note));

        await store.TouchOpenAsync(read!, DateTimeOffset.UtcNow, CancellationToken.None);
        Assert.Null(await FindAsync(store, note));
    }

    [Fact]
    public async Task A_note_that_was_written_anew_since_it_was_read_is_not_forgotten()
    {
        var store = new OrderStore(await TestTables.CreateAsync(azurite));
        var note = new OpenOrder(_tenant, "csp", "order-2", $"again-{_tenant}", DateTimeOffset.UnixEpoch);
        await store.NoteOpenAsync(note, CancellationToken.None);
        var read = await FindAsync(store, note);
        await store.NoteOpenAsync(note, CancellationToken.None);

        await store.ForgetOpenAsync(read!, CancellationToken.None);
        Assert.NotNull(await FindAsync(store, note));

        await store.ForgetOpenAsync((await FindAsync(store, note))!, CancellationToken.None);
        Assert.Null(await FindAsync(store, note));
    }

    private static async Task<OpenOrder?> FindAsync(OrderStore store, OpenOrder note)
    {
        await foreach (var listed in store.ListOpenAsync(CancellationToken.None))
        {
            if (listed.InstanceId == note.InstanceId)
            {
                return listed;
            }
        }

        return null;
    }
}

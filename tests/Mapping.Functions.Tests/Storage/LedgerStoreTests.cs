using Mapping.Functions.Storage.Ledger;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

public class LedgerStoreTests(AzuriteFixture azurite)
{
    private readonly LedgerKey _key = new(TestTables.NewTenant(), "c1", Guid.NewGuid(), "Line", "-");

    [Fact]
    public async Task An_intent_stands_before_anything_is_sent_and_is_found_as_it_stands()
    {
        var ledger = await LedgerAsync();
        var entry = await OpenAsync(ledger);
        Assert.Equal(LedgerState.Intended, entry.Is());

        await ledger.MoveAsync(entry, LedgerState.Sent, CancellationToken.None);
        entry.ContractServiceId = 42;
        await ledger.MoveAsync(entry, LedgerState.Confirmed, CancellationToken.None);

        var again = await OpenAsync(ledger);
        Assert.Equal((LedgerState.Confirmed, 42L), (again.Is(), again.ContractServiceId));
    }

    [Fact]
    public async Task Of_two_workers_at_the_same_write_one_moves_it()
    {
        var ledger = await LedgerAsync();
        var (one, other) = (await OpenAsync(ledger), await OpenAsync(ledger));

        await ledger.MoveAsync(one, LedgerState.Sent, CancellationToken.None);

        await Assert.ThrowsAsync<LedgerChangedException>(() => ledger.MoveAsync(other, LedgerState.Sent, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_key_for_another_write_is_a_conflict_while_the_first_may_bill()
    {
        var ledger = await LedgerAsync();
        await ledger.MoveAsync(await OpenAsync(ledger), LedgerState.Sent, CancellationToken.None);
        var conflict = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenOtherAsync(ledger));
        Assert.Contains("contract 30 service 12", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_was_undone_leaves_its_key_to_another()
    {
        var ledger = await LedgerAsync();
        var first = await OpenAsync(ledger);
        first.Sends = 2;
        first.ContractServiceId = 42;
        await ledger.MoveAsync(first, LedgerState.Confirmed, CancellationToken.None);

        await ledger.FreeAsync(_key, CancellationToken.None);
        var second = await OpenOtherAsync(ledger);

        Assert.Equal((LedgerState.Intended, 0, null), (second.Is(), second.Sends, second.ContractServiceId));
        await ledger.MoveAsync(second, LedgerState.Sent, CancellationToken.None);
    }

    [Fact]
    public async Task A_move_whose_answer_is_lost_is_recognised_as_its_own()
    {
        await using var proxy = await TableProxy.StartAsync(azurite.ConnectionString);
        var ledger = new LedgerStore(await TestTables.CreateAsync(proxy.ConnectionString));
        var entry = await OpenAsync(ledger);
        (entry.Sends, entry.SentAt, entry.FencingToken) = (1, DateTimeOffset.UtcNow, 7);
        var move = proxy.Plan([_key.Tenant], request: 1, TableFaultKind.BreakAfter);

        await ledger.MoveAsync(entry, LedgerState.Sent, CancellationToken.None);

        Assert.True(move.HasFired);
        await ledger.MoveAsync(entry, LedgerState.Confirmed, CancellationToken.None);
    }

    private async Task<LedgerStore> LedgerAsync() => new(await TestTables.CreateAsync(azurite));

    private Task<LedgerEntry> OpenOtherAsync(LedgerStore ledger) => ledger.OpenAsync(_key, "contract 30 service 12", "run-2", 1, CancellationToken.None);

    private Task<LedgerEntry> OpenAsync(LedgerStore ledger) => ledger.OpenAsync(_key, "contract 29 service 12", "run-1", 1, CancellationToken.None);
}

using Mapping.Functions.Storage.Leases;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.Storage;

public class ContractLeasesTests(AzuriteFixture azurite)
{
    private readonly Uri _zone = new($"https://zone-{Guid.NewGuid():N}.example/ATServicesRest/");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Writers_of_one_contract_take_turns_and_each_turn_has_a_higher_token()
    {
        var leases = await LeasesAsync();
        Assert.Equal(0, await leases.TokenAsync(_zone, 29, CancellationToken.None));

        await using (var first = await AcquireAsync(leases, "run-1"))
        {
            Assert.Equal(1, first?.Token);
            Assert.Null(await AcquireAsync(leases, "run-2"));
            Assert.NotNull(await leases.TryAcquireAsync(_zone, 30, "run-2", CancellationToken.None));
        }

        await using var second = await AcquireAsync(leases, "run-2");
        Assert.Equal(2, second?.Token);
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_taken_over_and_its_old_holder_may_not_write()
    {
        var leases = await LeasesAsync();
        var sleeper = await AcquireAsync(leases, "run-1");
        _time.Advance(ContractLeases.Duration);

        var next = await AcquireAsync(leases, "run-2");

        Assert.Equal(2, next?.Token);
        await Assert.ThrowsAsync<LeaseLostException>(() => sleeper!.EnsureHeldAsync(CancellationToken.None));
        await sleeper!.DisposeAsync();
        await next!.EnsureHeldAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_run_that_crashed_while_holding_gets_it_back_at_once_and_its_ghost_may_not_write()
    {
        var leases = await LeasesAsync();
        var ghost = await AcquireAsync(leases, "run-1");

        var again = await AcquireAsync(leases, "run-1");

        Assert.Equal(2, again?.Token);
        await Assert.ThrowsAsync<LeaseLostException>(() => ghost!.EnsureHeldAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_renewal_whose_answer_is_lost_is_recognised_as_its_own()
    {
        await using var proxy = await TableProxy.StartAsync(azurite.ConnectionString);
        var leases = new ContractLeases(await TestTables.CreateAsync(proxy.ConnectionString), _time);
        var lease = await AcquireAsync(leases, "run-1");
        var renewal = proxy.Plan([_zone.Host], request: 1, TableFaultKind.BreakAfter);

        await lease!.EnsureHeldAsync(CancellationToken.None);

        Assert.True(renewal.HasFired);
        await lease.EnsureHeldAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_renewal_that_took_so_long_that_the_lease_may_run_out_during_the_call_does_not_count()
    {
        var slow = new Mock<TimeProvider>();
        slow.SetupSequence(time => time.GetUtcNow())
            .Returns(_time.GetUtcNow())
            .Returns(_time.GetUtcNow())
            .Returns(_time.GetUtcNow().AddSeconds(21));
        var lease = await AcquireAsync(new ContractLeases(await TestTables.CreateAsync(azurite), slow.Object), "run-1");

        await Assert.ThrowsAsync<LeaseLostException>(() => lease!.EnsureHeldAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_twenty_writers_at_once_one_holds_it()
    {
        var leases = await LeasesAsync();
        var held = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AcquireAsync(leases, $"run-{i}")));
        Assert.Single(held, lease => lease is not null);
    }

    private async Task<ContractLeases> LeasesAsync() => new(await TestTables.CreateAsync(azurite), _time);

    private Task<ContractLease?> AcquireAsync(ContractLeases leases, string owner) => leases.TryAcquireAsync(_zone, 29, owner, CancellationToken.None);
}

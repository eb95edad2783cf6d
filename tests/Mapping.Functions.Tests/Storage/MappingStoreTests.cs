using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Storage;

public class MappingStoreTests(AzuriteFixture azurite)
{
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_customer_is_mapped_once_and_found_from_both_sides()
    {
        var store = await StoreAsync();
        var order = TestOrders.Licence();

        Assert.Equal(MappingAttempt.Made, await MapAsync(store, order.Customer.Id, 174, "run-1"));
        Assert.Equal(MappingAttempt.Stood, await MapAsync(store, order.Customer.Id, 174, "run-2"));

        var found = await store.FindAsync(_tenant, "c1", order, CancellationToken.None);
        Assert.Equal(new ExistingMappings(174, order.Customer.Id), found);
    }

    [Fact]
    public async Task The_run_that_made_a_mapping_is_told_so_again_after_a_crash()
    {
        var store = await StoreAsync();
        var first = await store.MapAsync(_tenant, "c1", MappingPair.Of(new Customer(Guid.Empty, "Alder"), 1, null), new MappingAuthor("run-1", "me"), CancellationToken.None);
        var again = await store.MapAsync(_tenant, "c1", MappingPair.Of(new Customer(Guid.Empty, "Alder"), 1, null), new MappingAuthor("run-1", "me"), CancellationToken.None);

        Assert.Equal(MappingAttempt.Made, first.Attempt);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task A_company_that_serves_another_customer_is_taken_and_nothing_is_half_written()
    {
        var store = await StoreAsync();
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await MapAsync(store, first, 174, "run-1");

        Assert.Equal(MappingAttempt.Taken, await MapAsync(store, second, 174, "run-2"));
        Assert.Equal(MappingAttempt.Taken, await MapAsync(store, first, 175, "run-2"));
        Assert.Equal(MappingAttempt.Made, await MapAsync(store, second, 175, "run-2"));
    }

    [Fact]
    public async Task Of_twenty_customers_at_once_one_gets_the_company()
    {
        var store = await StoreAsync();
        var attempts = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => MapAsync(store, Guid.NewGuid(), 9, $"run-{i}")));
        Assert.Single(attempts, MappingAttempt.Made);
        Assert.Equal(19, attempts.Count(attempt => attempt == MappingAttempt.Taken));
    }

    [Fact]
    public async Task An_offer_variant_and_a_service_belong_to_each_other_per_connection()
    {
        var store = await StoreAsync();
        var offer = TestOrders.Licence().Offer;

        Assert.Equal(MappingAttempt.Made, await MapAsync(store, "c1", offer, 12, "run-1"));
        Assert.Equal(MappingAttempt.Taken, await MapAsync(store, "c1", offer with { Segment = Segment.Education }, 12, "run-2"));
        Assert.Equal(MappingAttempt.Made, await MapAsync(store, "c2", offer, 12, "run-1"));
        Assert.Equal(MappingAttempt.Stood, await MapAsync(store, "c1", offer with { Name = "renamed" }, 12, "run-3"));
    }

    private async Task<MappingStore> StoreAsync() => new(await TestTables.CreateAsync(azurite), TimeProvider.System);

    private async Task<MappingAttempt> MapAsync(MappingStore store, string connection, Offer offer, long service, string run) =>
        (await store.MapAsync(_tenant, connection, MappingPair.Of(offer, service, null), new MappingAuthor(run, "me"), CancellationToken.None)).Attempt;

    private async Task<MappingAttempt> MapAsync(MappingStore store, Guid customer, long company, string run) =>
        (await store.MapAsync(_tenant, "c1", MappingPair.Of(new Customer(customer, "Alder"), company, null), new MappingAuthor(run, "me"), CancellationToken.None)).Attempt;
}

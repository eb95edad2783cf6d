using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Rules;
using Mapping.Functions.Secrets;
using Mapping.Simulators;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Waiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Order = Mapping.Functions.Rules.Order;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class SimulatedCloudCockpitTests : IAsyncLifetime
{
    private readonly CloudCockpitCaller _caller = new(SampleCatalog.Tenant, "portal-42");
    private SimulatorHost _simulators = null!;

    public async ValueTask InitializeAsync() => _simulators = await SimulatorHost.StartAsync(new SimulatorOptions(), default);

    [Fact]
    public async Task A_placed_order_is_open_until_its_subscription_is_there()
    {
        var sample = SampleCatalog.AlderPremium;
        await using var services = Room(SampleCatalog.ClientSecret);
        var client = services.GetRequiredService<ICloudCockpitClient>();
        var id = Guid.NewGuid();
        var tenant = _simulators.State.Tenants.Find(SampleCatalog.Tenant)!;
        tenant.Settings = tenant.Settings with { OrderDelaySeconds = 1, PageSize = 1 };

        await client.PlaceOrderAsync(_caller, id, Order(sample), default);
        await client.PlaceOrderAsync(_caller, id, Order(sample), default);
        Assert.Equal([id], await client.ListOpenOrdersAsync(_caller, sample.CustomerId, default));
        await WaitFor.ConditionAsync(
            "the order has left the list",
            async () => (await client.ListOpenOrdersAsync(_caller, sample.CustomerId, default)).Count == 0,
            TimeSpan.FromSeconds(30));

        var subscriptions = await client.ListSubscriptionsAsync(_caller, sample.CustomerId, default);
        var made = Assert.Single(subscriptions, subscription => subscription.Name == "Seats for the new office");
        Assert.Equal((25, TermDuration.OneYear, BillingFrequency.Monthly, "Active"), (made.Quantity, made.TermDuration, made.BillingFrequency, made.Status));
        Assert.Equal(3, subscriptions.Count);
    }

    [Fact]
    public async Task A_customer_that_the_tenant_does_not_have_is_named_in_the_refusal()
    {
        await using var services = Room(SampleCatalog.ClientSecret);
        var client = services.GetRequiredService<ICloudCockpitClient>();
        var stranger = Order(SampleCatalog.AlderPremium) with { Customer = new Customer(Guid.NewGuid(), "Stranger") };

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() => client.PlaceOrderAsync(_caller, Guid.NewGuid(), stranger, default));

        Assert.False(failed.IsTransient);
        Assert.Contains("customerId: The customer does not exist.", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_client_secret_is_a_final_failure()
    {
        await using var services = Room("wrong");

        var failed = await Assert.ThrowsAsync<CloudCockpitException>(() =>
            services.GetRequiredService<ICloudCockpitClient>().ListOpenOrdersAsync(_caller, SampleCatalog.AlderPremium.CustomerId, default));

        Assert.False(failed.IsTransient);
        Assert.Contains("CloudCockpitClientSecret", failed.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _simulators.DisposeAsync();

    private static Order Order(SampleMapping sample) => new(
        "order-1",
        new Customer(sample.CustomerId, sample.Customer),
        new Offer(sample.Offer.Id, sample.Offer.Name, OfferType.License, Segment.Commercial, TermDuration.OneYear, BillingFrequency.Monthly),
        sample.Quantity,
        SubscriptionName: "Seats for the new office");

    private ServiceProvider Room(string secret)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("CloudCockpit:ApiUri", _simulators.CloudCockpitApiUri.AbsoluteUri),
            new("CloudCockpit:TokenUri", _simulators.CloudCockpitTokenUri.AbsoluteUri),
            new("CloudCockpit:ClientId", SampleCatalog.ClientId),
        ]).Build();
        var secrets = Mock.Of<ISecretStore>(store => store.FindAsync("CloudCockpitClientSecret", It.IsAny<CancellationToken>()) == Task.FromResult<string?>(secret));
        return new ServiceCollection().AddSingleton(secrets).AddCloudCockpit(configuration).BuildServiceProvider();
    }
}

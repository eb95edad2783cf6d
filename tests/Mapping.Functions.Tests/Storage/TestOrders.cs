using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;

namespace Mapping.Functions.Tests.Storage;

internal static class TestOrders
{
    public static Order Licence(string id = "order-1", string connectionId = "c1", long companyId = 174, long serviceId = 12) => new(
        id,
        new Customer(Guid.Parse("7c2a5b0e-0000-4000-8000-000000000001"), "Alder Dental"),
        new Offer("CFQ7TTC0LCHC:0002", "Microsoft 365 Business Premium", OfferType.License, Segment.Commercial, TermDuration.OneYear, BillingFrequency.Monthly),
        25,
        new Price(17.60m, 20.24m, "EUR"),
        new Subscription(Guid.NewGuid(), "Business Premium", new DateTimeOffset(2026, 11, 20, 10, 15, 0, TimeSpan.Zero), new DateOnly(2026, 11, 20)),
        Sync: new SyncChoice(connectionId, companyId, serviceId, 29));

    public static Caller Caller(string tenant, string context = "csp") => new(tenant, context, "ada@nimbus-demo.example", "corr-1");

    public static StoredOrder Stored(string tenant, string id = "order-1") => new(
        Caller(tenant), Licence(id), "hash", $"instance-{id}", DateTimeOffset.UnixEpoch, 1, "token-1", OrderState.Pending, null);
}

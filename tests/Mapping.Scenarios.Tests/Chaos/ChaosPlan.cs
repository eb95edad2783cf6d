namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>The orders of a run: several on each contract, some with a service that is repeated, some that must be refused, some two for one subscription, some that CloudCockpit has yet to fulfil.</summary>
internal static class ChaosPlan
{
    public const int OrdersOfAContract = 6;

    public static IReadOnlyList<ChaosOrder> Of(ChaosOptions options, IReadOnlyList<ChaosDatabase> databases)
    {
        var random = new Random(options.Seed);
        var orders = new List<ChaosOrder>();
        while (orders.Count < options.Orders)
        {
            var number = orders.Count;
            var database = databases[number % databases.Count];
            var place = number / databases.Count;
            var (contract, service) = (place / OrdersOfAContract, place % OrdersOfAContract);
            var fate = random.Next(20) switch { 0 => ChaosFate.Rejected, 1 => ChaosFate.MappedOrRejected, _ => ChaosFate.Mapped };
            var isPlaced = random.Next(4) == 0 && fate == ChaosFate.Mapped;
            var own = service < ChaosDatabase.OwnServices ? service : ChaosDatabase.OwnServices + random.Next(database.Services.Count - ChaosDatabase.OwnServices);
            // A refused order's line would be of a service that no contract has yet.
            var subscription = NewGuid(random);
            orders.Add(Order(database, $"o-{number:0000}", isPlaced ? null : subscription));
            if (fate == ChaosFate.MappedOrRejected)
                orders.Add(Order(RivalOf(database, own, databases), $"o-{number:0000}-rival", subscription));

            ChaosOrder Order(ChaosDatabase where, string id, Guid? wanted) =>
                where.Order(id, wanted, contract, own, random.Next(1, 200), Money(random), Money(random), fate);
        }

        return orders;
    }

    /// <summary>Where a service may be repeated, the rival is of another context of the tenant, if there is one: of CSP and resellers one gets the subscription.</summary>
    private static ChaosDatabase RivalOf(ChaosDatabase database, int service, IReadOnlyList<ChaosDatabase> databases) => service < ChaosDatabase.OwnServices
        ? database
        : databases.FirstOrDefault(other => other.Tenant == database.Tenant && other.Context != database.Context) ?? database;

    private static decimal Money(Random random) => random.Next(1, 50_000) / 100m;

    private static Guid NewGuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>The orders of a run: several on each contract, some with a service that is repeated, some that must be refused, some two for one subscription.</summary>
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
            var own = service < ChaosDatabase.OwnServices ? service : ChaosDatabase.OwnServices + random.Next(database.Services.Count - ChaosDatabase.OwnServices);
            // A refused order's line would be of a service that no contract has yet.
            var first = database.Order(
                $"o-{number:0000}", NewGuid(random), contract, own, random.Next(1, 200), Money(random), Money(random), fate);
            orders.Add(first);
            if (fate == ChaosFate.MappedOrRejected)
            {
                orders.Add(database.Order(
                    $"o-{number:0000}-rival", first.SubscriptionId, contract, own, random.Next(1, 200), Money(random), Money(random), fate));
            }
        }

        return orders;
    }

    private static decimal Money(Random random) => random.Next(1, 50_000) / 100m;

    private static Guid NewGuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}

using System.Globalization;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>How large a run is and what it is made from: the same seed gives the same orders, faults and kills.</summary>
internal sealed record ChaosOptions(int Seed, int Orders)
{
    /// <summary>Of the calls of Autotask and of CloudCockpit.</summary>
    public const double FaultShare = 0.2;

    /// <summary>Of the requests of tables: an order makes some sixty, and its process tries most of them again at once.</summary>
    public const double TableFaultShare = 0.03;

    public const int Tenants = 2;

    private const int OrdersOfADatabase = 100;

    /// <summary>At least one for each context of each tenant.</summary>
    public int Databases => Math.Max(2 * Tenants, Orders / OrdersOfADatabase);

    /// <summary>By <c>CHAOS_SEED</c> and <c>CHAOS_ORDERS</c>.</summary>
    public static ChaosOptions FromEnvironment() => new(Read("CHAOS_SEED", 20261122), Read("CHAOS_ORDERS", 40));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CHAOS_SEED={Seed} CHAOS_ORDERS={Orders}");

    private static int Read(string name, int standard) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : standard;
}

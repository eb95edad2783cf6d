using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Databases;

internal sealed record AutotaskDatabaseSettings
{
    public string Name { get; init; } = "Autotask";

    public string ZoneName { get; init; } = "Zone 1";

    /// <summary>Database id, shown by zone information.</summary>
    public int Ci { get; init; } = 100_001;

    public string Currency { get; init; } = "EUR";

    public decimal InternalCurrencyFactor { get; init; } = 1m;

    /// <summary>New records count from here.</summary>
    public long FirstId { get; init; } = 1_000;

    public AutotaskSwitches Switches { get; init; } = new();
}

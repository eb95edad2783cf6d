namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>How far a price reaches that was set for a day before another price change.</summary>
internal enum BackDatedPriceReach
{
    AllLaterRows,
    UntilNextPriceChange,
}

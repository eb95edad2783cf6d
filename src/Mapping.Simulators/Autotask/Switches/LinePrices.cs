namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Of unitPrice and unitCost in a write of a line.</summary>
internal enum LinePrices
{
    Ignored,
    OnCreate,
    Writable,
}

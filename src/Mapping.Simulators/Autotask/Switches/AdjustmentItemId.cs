namespace Mapping.Simulators.Autotask.Switches;

internal enum AdjustmentItemId
{
    Null,
    Number,
}

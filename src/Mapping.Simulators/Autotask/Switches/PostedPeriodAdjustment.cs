namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Of an adjustment whose day lies in a posted period.</summary>
internal enum PostedPeriodAdjustment
{
    SeparateItem,
    Refused,
}

namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Of a second adjustment of a line for the same day: refused while all adjustments of the line stand on that day, always refused, or merged.</summary>
internal enum DuplicatePeriod
{
    NewLineOnly,
    Always,
    Overrides,
}

namespace Mapping.Simulators.Autotask.Switches;

internal enum OutOfRangePageSize
{
    Clamped,
    Refused,
}

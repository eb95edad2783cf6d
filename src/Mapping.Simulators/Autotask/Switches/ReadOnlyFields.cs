namespace Mapping.Simulators.Autotask.Switches;

internal enum ReadOnlyFields
{
    Ignored,
    Refused,
}

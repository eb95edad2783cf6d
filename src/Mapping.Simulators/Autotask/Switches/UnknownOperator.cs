namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Of a condition whose operator does not exist.</summary>
internal enum UnknownOperator
{
    Ignored,
    Refused,
}

namespace Mapping.Simulators.Autotask.Humans;

internal enum HumanEditKind
{
    AddLine,
    AdjustLine,
    DescribeLine,
}

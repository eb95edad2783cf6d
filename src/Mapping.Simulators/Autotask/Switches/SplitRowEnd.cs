namespace Mapping.Simulators.Autotask.Switches;

internal enum SplitRowEnd
{
    DayBefore,
    EffectiveDate,
}

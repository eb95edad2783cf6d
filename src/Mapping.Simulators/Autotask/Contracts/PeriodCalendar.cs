namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>Steps from the contract's start: the day of month is the start's own, clamped to each month's end.</summary>
internal static class PeriodCalendar
{
    /// <summary>Whole periods: the last one may reach past the contract's end.</summary>
    public static IEnumerable<Period> Periods(DateOnly contractStart, DateOnly contractEnd, int months)
    {
        for (var index = 0; ; index++)
        {
            var start = contractStart.AddMonths(index * months);
            if (start > contractEnd)
                yield break;
            yield return new Period(start, contractStart.AddMonths((index + 1) * months).AddDays(-1));
        }
    }
}

namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>Which months a run is about, and in which periods they are billed. All days are UTC.</summary>
internal static class MonthCalendar
{
    /// <summary>The month that a timer is about when it fires now.</summary>
    /// <param name="monthsBack">1: the month before.</param>
    public static Month OfTimer(DateTimeOffset now, int monthsBack) => Month.Of(now).Add(-monthsBack);

    public static Month PeriodOf(Month usage, BilledMonth billed) => billed == BilledMonth.Invoice ? usage.Next : usage;

    /// <summary>The day on which a period's amounts go back to 0.</summary>
    public static DateOnly ResetOf(Month period) => period.Next.FirstDay;

    /// <summary>What a run for a month has to look at: every month since the plan's first that is not done, oldest first, and those before it that may have been restated.</summary>
    /// <param name="done">Months that are billed or given up.</param>
    /// <param name="mostMonths">How far back a missed month is caught up.</param>
    /// <param name="restatedMonths">How far back a month that is done is looked at again.</param>
    public static IReadOnlyList<Month> Outstanding(Month first, Month last, IReadOnlySet<Month> done, int mostMonths, int restatedMonths)
    {
        var months = new List<Month>();
        var oldest = last.Add(1 - mostMonths);
        for (var month = first > oldest ? first : oldest; month <= last; month = month.Next)
        {
            if (!done.Contains(month) || month > last.Add(-restatedMonths))
            {
                months.Add(month);
            }
        }

        return months;
    }
}

namespace Mapping.Functions.Rules;

/// <summary>Until when a subscription runs before it renews itself or ends.</summary>
internal static class SubscriptionTerm
{
    private static readonly DateOnly LastStart = new(9990, 1, 1);

    /// <summary>The last day of the term that holds a day; null when the subscription has no term.</summary>
    /// <param name="end">The last day of one term as it was told; later terms follow it. Null: the first begins with the start.</param>
    public static DateOnly? LastDay(TermDuration term, DateOnly start, DateOnly? end, DateOnly on)
    {
        var months = MonthsOf(term);
        if (months == 0 || on > LastStart || start > LastStart)
        {
            return end;
        }

        var first = end is { } told && told < DateOnly.MaxValue ? told.AddDays(1) : start;
        var last = end ?? EndOf(first, months);
        for (var terms = end is null ? 2 : 1; last < on; terms++)
        {
            last = EndOf(first, terms * months);
        }

        return last;
    }

    private static DateOnly EndOf(DateOnly first, int months) => first.AddMonths(months).AddDays(-1);

    private static int MonthsOf(TermDuration term) => term switch
    {
        TermDuration.OneMonth => 1,
        TermDuration.OneYear => 12,
        TermDuration.ThreeYears => 36,
        TermDuration.FiveYears => 60,
        _ => 0,
    };
}

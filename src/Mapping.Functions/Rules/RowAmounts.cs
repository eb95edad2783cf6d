namespace Mapping.Functions.Rules;

/// <summary>
/// Holds a row's extended amount against units × unit amount. How Autotask pro-rates a cut period is not documented to the cent,
/// so a cut row is held exactly only by what can be known of it.
/// </summary>
internal sealed class RowAmounts(BillingCalendar calendar, IReadOnlyCollection<UnitsRow> rows)
{
    private const decimal Cent = 0.01m;

    // When whole periods prove the unit amount, a cut row need only be plausible.
    private readonly bool _isProven = rows.Any(row => IsWhole(calendar, row));

    /// <summary>What is wrong with the amount, or null. A hidden amount can't be wrong.</summary>
    public string? Fault(UnitsRow row, string name, decimal? amount, int units, decimal? unitAmount)
    {
        if (amount is not { } shown || unitAmount is not { } each)
        {
            return null;
        }

        var full = units * each;
        var isRight = IsWhole(calendar, row) ? Math.Abs(shown - full) <= Cent : IsPlausible(row, shown, full, units);
        return isRight
            ? null
            : $"the {name} {Words.Money(shown)}, which does not fit {Words.Number(units)} × {Words.Money(each)} "
            + $"= {Words.Money(full)} a period";
    }

    private static bool IsWhole(BillingCalendar calendar, UnitsRow row) =>
        calendar.PeriodOf(row.StartDate) is { } period && period.Start == row.StartDate && period.End == row.EndDate;

    private bool IsPlausible(UnitsRow row, decimal shown, decimal full, int units)
    {
        if (Math.Abs(shown - full) <= Cent)
        {
            return true;
        }

        if (_isProven || calendar.PeriodOf(row.StartDate) is not { } period)
        {
            return -Cent <= shown && shown <= full + Cent;
        }

        // The last day may count or not, and each unit may have been rounded by itself.
        var days = row.EndDate.DayNumber - row.StartDate.DayNumber + 1;
        var periodDays = period.End.DayNumber - period.Start.DayNumber + 1;
        var slack = Cent + (units * Cent / 2);
        return (full * (days - 1) / periodDays) - slack <= shown && shown <= (full * days / periodDays) + slack;
    }
}

namespace Mapping.Functions.Rules;

/// <summary>A contract's billing periods: stepped from its start, whose day is clamped to the end of shorter months.</summary>
internal sealed class BillingCalendar(PeriodType? type, DateOnly contractStart)
{
    private readonly int _months = type switch
    {
        PeriodType.Monthly => 1,
        PeriodType.Quarterly => 3,
        PeriodType.SemiAnnual => 6,
        PeriodType.Yearly => 12,
        _ => 0,
    };

    public static BillingCalendar Of(Contract contract) => new(contract.PeriodType, contract.StartDate);

    /// <summary>The whole period that holds a day; null before the contract's start, or when its periods are not known.</summary>
    public (DateOnly Start, DateOnly End)? PeriodOf(DateOnly day)
    {
        if (_months == 0 || day < contractStart)
        {
            return null;
        }

        var elapsed = ((day.Year - contractStart.Year) * 12) + day.Month - contractStart.Month;
        var index = elapsed / _months;
        if (StartOf(index) > day)
        {
            index--;
        }

        var start = StartOf(index);
        var next = StartOf(index + 1);
        return next > start ? (start, next.AddDays(-1)) : (start, DateOnly.MaxValue);
    }

    // A contract may end on the last day that a calendar knows.
    private DateOnly StartOf(int index)
    {
        var months = (long)index * _months;
        var last = ((DateOnly.MaxValue.Year - contractStart.Year) * 12) + DateOnly.MaxValue.Month - contractStart.Month;
        return contractStart.AddMonths((int)Math.Min(months, last));
    }
}

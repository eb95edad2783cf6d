namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>The units rows of an Azure plan's line, held against what each month shall bill.</summary>
/// <param name="end">The contract's last day.</param>
internal sealed class LineTimeline(IEnumerable<UnitsRow> rows, AmountSchedule schedule, DateOnly end)
{
    private const decimal Cent = 0.01m;

    private readonly List<UnitsRow> _rows = [.. rows.Distinct().OrderBy(row => row.StartDate).ThenBy(row => row.Id)];

    public bool IsPosted(Month period) => RowsOf(period).Any(row => row.IsPosted);

    public int UnitsIn(Month period) => RowOn(period.FirstDay)?.Units ?? 0;

    /// <summary>The first period from <paramref name="first"/> to <paramref name="last"/> that does not bill what it shall, and the adjustment for it; null when all do.</summary>
    public LineAdjustment? FirstWrong(Month first, Month last)
    {
        for (var period = first; period <= last && period.FirstDay <= end; period = period.Next)
        {
            if (Fault(period) is not null)
            {
                return Adjustment(period);
            }
        }

        return null;
    }

    /// <summary>The adjustment that sets a period, whether it is needed or not.</summary>
    public LineAdjustment Adjustment(Month period) =>
        new(period, schedule.Of(period) == Amount.Zero ? 0 : 1 - UnitsIn(period), schedule.Of(period));

    /// <summary>What is wrong with a period, or null.</summary>
    public string? Fault(Month period)
    {
        var wanted = schedule.Of(period);
        var shown = RowsOf(period);
        if (shown.Count == 0)
        {
            return wanted == Amount.Zero ? null : $"{period} has no row; it shall bill {wanted}.";
        }

        var price = shown.Sum(row => row.Price ?? 0);
        var cost = shown.All(row => row.Cost is not null) ? shown.Sum(row => row.Cost) : null;
        var hasUnit = wanted == Amount.Zero || shown.All(row => row.Units == 1);
        var isRight = hasUnit && Math.Abs(price - wanted.Price) < Cent && (cost is null || Math.Abs(cost.Value - wanted.Cost) < Cent);
        return isRight
            ? null
            : $"{period} bills {Words.Number(shown[0].Units)} unit(s), price {Words.Money(price)}, cost {(cost is null ? "hidden" : Words.Money(cost.Value))}; it shall bill {wanted}.";
    }

    // A row may end on the day of a cut, so that a row belongs to the month in which it begins.
    private List<UnitsRow> RowsOf(Month period) => _rows.FindAll(row => Month.Of(row.StartDate) == period);

    private UnitsRow? RowOn(DateOnly day) => _rows.FindLast(row => row.StartDate <= day && day <= row.EndDate);
}

namespace Mapping.Functions.Rules;

/// <summary>The units rows of one line, held against what they should show from a day on.</summary>
internal sealed class UnitsTimeline
{
    public const string NegativeUnits = "NegativeUnits";

    private readonly UnitsTarget _target;
    private readonly BillingCalendar _calendar;
    private readonly List<UnitsRow> _rows;
    private readonly List<UnitsRow> _reached;

    public UnitsTimeline(IEnumerable<UnitsRow> rows, UnitsTarget target, BillingCalendar calendar)
    {
        _target = target;
        _calendar = calendar;
        _rows = [.. rows.Distinct().OrderBy(row => row.StartDate).ThenBy(row => row.Id)];
        var inForce = RowOn(target.EffectiveDate);
        _reached = [.. _rows.Where(row => row.StartDate >= target.EffectiveDate || row == inForce)];
    }

    /// <summary>The adjustment's unitChange: Autotask adds it to every row from the effective date on.</summary>
    public int Change => checked(_target.Units - UnitsOn(_target.EffectiveDate));

    /// <summary>Whether nothing is left to do: every row from the effective date on shows the target.</summary>
    public bool IsReached => Check().IsExact;

    public int UnitsOn(DateOnly date) => RowOn(date)?.Units ?? 0;

    /// <summary>Why the change must not even be sent, or null.</summary>
    public Violation? Refusal() => _reached.Find(row => row.Units + (long)Change < 0) is not { } row
        ? null
        : new Violation(
            NegativeUnits,
            $"A change by {Words.Number(Change)} units from {Words.Day(_target.EffectiveDate)} on would leave less than 0 of the "
            + $"{Words.Number(row.Units)} units from {Words.Day(row.StartDate)} on.",
            "Choose a later effective date, or correct the later changes of this line in Autotask first.",
            "quantity");

    /// <summary>Everything in which the rows from the effective date on are not exactly the target.</summary>
    public UnitsCheck Check()
    {
        var amounts = new RowAmounts(_calendar, _reached);
        return UnitsCheck.Of([.. Uncovered(), .. _reached.SelectMany(row => Faults(row, amounts))]);
    }

    private UnitsRow? RowOn(DateOnly date) => _rows.FindLast(row => row.StartDate <= date && date <= row.EndDate);

    /// <summary>Holes and overlaps: days that bill nothing, or twice. A cut row may end on the day of the cut or on the day before.</summary>
    private IEnumerable<UnitsDifference> Uncovered()
    {
        if (_target.Units == 0 && _reached.Count == 0)
        {
            yield break;
        }

        var expected = _target.EffectiveDate.DayNumber;
        foreach (var row in _reached)
        {
            if (row.StartDate.DayNumber > expected)
            {
                var hole = DateOnly.FromDayNumber(expected);
                var last = row.StartDate.AddDays(-1);
                yield return new UnitsDifference(hole, $"No row covers the days from {Words.Day(hole)} to {Words.Day(last)}.");
            }
            else if (row != _reached[0] && row.StartDate.DayNumber < expected - 1)
            {
                yield return new UnitsDifference(row.StartDate, $"Two rows cover {Words.Day(row.StartDate)}.");
            }

            expected = Math.Max(expected, row.EndDate.DayNumber + 1);
        }

        if (_reached.Count == 0)
        {
            yield return new UnitsDifference(_target.EffectiveDate, $"No row covers {Words.Day(_target.EffectiveDate)} or any later day.");
        }
    }

    private IEnumerable<UnitsDifference> Faults(UnitsRow row, RowAmounts amounts)
    {
        var faults = new[]
        {
            row.Units == _target.Units ? null : $"{Words.Number(row.Units)} units, not {Words.Number(_target.Units)}",
            amounts.Fault(row, "price", row.Price, _target.Units, _target.UnitPrice),
            amounts.Fault(row, "cost", row.Cost, _target.Units, _target.UnitCost),
        };
        return faults.OfType<string>().Select(fault =>
            new UnitsDifference(row.StartDate, $"From {Words.Day(row.StartDate)} to {Words.Day(row.EndDate)} the line has {fault}."));
    }
}

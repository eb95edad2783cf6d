using Mapping.Functions.Rules;
using static Mapping.Functions.Tests.Rules.Timelines.Rows;

namespace Mapping.Functions.Tests.Rules.Timelines;

/// <summary>A line on a random contract: its units stand from a day on, as many as the target or as an earlier adjustment left.</summary>
internal sealed class ModelLine
{
    private readonly DateOnly _start;
    private readonly DateOnly _end;
    private readonly int _months;
    private readonly bool _isCutOnTheDay;
    private readonly int _decimals;
    private readonly DateOnly? _earlier;
    private readonly int _earlierUnits;
    private int? _units;

    public ModelLine(Random random)
    {
        _months = new[] { 1, 3, 6, 12 }[random.Next(4)];
        _start = Day("2024-01-01").AddDays(random.Next(900));
        _end = _start.AddMonths(random.Next(2, 40)).AddDays(random.Next(-20, 40));
        _isCutOnTheDay = random.Next(2) == 0;
        _decimals = random.Next(2) == 0 ? 2 : 4;
        var days = _end.DayNumber - _start.DayNumber;
        var effective = _start.AddDays(random.Next(days));
        if (random.Next(2) == 0 && effective > _start)
        {
            _earlier = _start.AddDays(random.Next(effective.DayNumber - _start.DayNumber));
            _earlierUnits = random.Next(1, 50);
        }

        Calendar = new BillingCalendar(
            _months switch { 1 => PeriodType.Monthly, 3 => PeriodType.Quarterly, 6 => PeriodType.SemiAnnual, _ => PeriodType.Yearly }, _start);
        Target = new UnitsTarget(effective, random.Next(1, 100), random.Next(1, 10_000_000) / 10_000m, random.Next(1, 10_000_000) / 10_000m);
    }

    public BillingCalendar Calendar { get; }

    public UnitsTarget Target { get; }

    public void Adjust(int change) => _units = (_units ?? (_earlier is null ? 0 : _earlierUnits)) + change;

    public IReadOnlyList<UnitsRow> Rows()
    {
        var first = _earlier ?? (_units is null ? null : Target.EffectiveDate);
        return first is { } start ? [.. Cuts(start).SelectMany(RowsOf)] : [];
    }

    /// <summary>The first days of all rows: the periods', and those of the adjustments.</summary>
    private IEnumerable<DateOnly> Cuts(DateOnly first) => Enumerable.Range(0, 60)
        .Select(index => _start.AddMonths(index * _months))
        .Append(first)
        .Append(_units is null ? first : Target.EffectiveDate)
        .Where(day => day >= first && day <= _end)
        .Distinct()
        .Order();

    private IEnumerable<UnitsRow> RowsOf(DateOnly start)
    {
        var period = Enumerable.Range(0, 60).Select(index => _start.AddMonths(index * _months)).ToList();
        var index = period.FindLastIndex(day => day <= start);
        var (from, next) = (period[index], period[index + 1]);
        var isCut = _units is not null && start < Target.EffectiveDate && Target.EffectiveDate < next;
        var last = isCut ? Target.EffectiveDate.AddDays(-1) : next.AddDays(-1);
        last = last < _end ? last : _end;

        var units = _units is { } adjusted && start >= Target.EffectiveDate ? adjusted : _earlierUnits;
        var share = (last.DayNumber - start.DayNumber + 1m) / (next.DayNumber - from.DayNumber);
        yield return new UnitsRow(
            start.DayNumber,
            900,
            start,
            isCut && _isCutOnTheDay ? last.AddDays(1) : last,
            units,
            decimal.Round(units * Target.UnitPrice!.Value * share, _decimals),
            decimal.Round(units * Target.UnitCost!.Value * share, _decimals),
            false);
    }
}

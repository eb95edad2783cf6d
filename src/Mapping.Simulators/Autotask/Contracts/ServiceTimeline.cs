namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>The units of one line over its contract's term, as steps; empty until the first adjustment.</summary>
internal sealed class ServiceTimeline
{
    private readonly SortedList<DateOnly, Step> _steps = [];

    public bool IsEmpty => _steps.Count == 0;

    public IReadOnlyList<KeyValuePair<DateOnly, Step>> Steps => [.. _steps];

    public List<PostedPeriod> Posted { get; } = [];

    public Step? At(DateOnly date)
    {
        Step? found = null;
        foreach (var (start, step) in _steps)
        {
            if (start > date)
                break;
            found = step;
        }

        return found;
    }

    /// <returns>The lowest number of units that would result on the day or later.</returns>
    public int LowestAfter(DateOnly date, int unitChange)
    {
        var lowest = At(date)?.Units ?? 0;
        foreach (var (start, step) in _steps)
        {
            if (start > date)
                lowest = Math.Min(lowest, step.Units);
        }

        return lowest + unitChange;
    }

    public void Apply(Change change, decimal defaultPrice, decimal defaultCost, BackDatedPriceReach reach)
    {
        var before = At(change.Date);
        if (!_steps.ContainsKey(change.Date))
        {
            var first = _steps.Count > 0 ? _steps.Values[0] : null;
            _steps[change.Date] = before is null
                ? new Step(0, first?.Price ?? defaultPrice, first?.Cost ?? defaultCost)
                : before with { SetsPrice = false, SetsCost = false };
        }

        var priceReaches = change.Price is not null;
        var costReaches = change.Cost is not null;
        foreach (var date in _steps.Keys.Where(date => date >= change.Date).ToArray())
        {
            var step = _steps[date];
            var isOwn = date == change.Date;
            if (!isOwn && reach == BackDatedPriceReach.UntilNextPriceChange)
            {
                priceReaches &= !step.SetsPrice;
                costReaches &= !step.SetsCost;
            }

            _steps[date] = step with
            {
                Units = step.Units + change.Units,
                Price = priceReaches ? change.Price!.Value : step.Price,
                Cost = costReaches ? change.Cost!.Value : step.Cost,
                SetsPrice = step.SetsPrice || (isOwn && priceReaches),
                SetsCost = step.SetsCost || (isOwn && costReaches),
            };
        }
    }

    public void DropAfter(DateOnly end)
    {
        foreach (var date in _steps.Keys.Where(date => date > end).ToArray())
            _steps.Remove(date);
    }

    public void Restore(IEnumerable<KeyValuePair<DateOnly, Step>> steps)
    {
        _steps.Clear();
        foreach (var (date, step) in steps)
            _steps.Add(date, step);
    }
}

namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>Rows from steps: one per billing period over the whole term, cut where a step lies inside.</summary>
internal static class UnitsProjection
{
    public static IEnumerable<UnitsSpan> Rows(ServiceTimeline timeline, ContractTerm term, ProrationRounding rounding)
    {
        foreach (var span in RowsWithoutPosting(timeline, term, rounding))
        {
            var posted = timeline.Posted.Find(posted => posted.Span.Start <= span.Start && span.Start <= posted.Span.End);
            if (posted is null)
                yield return span;
            else if (posted.Span.Start == span.Start)
                yield return posted.Span;
        }
    }

    public static IEnumerable<UnitsSpan> RowsWithoutPosting(ServiceTimeline timeline, ContractTerm term, ProrationRounding rounding)
    {
        if (timeline.IsEmpty)
            yield break;
        var steps = timeline.Steps;
        var next = 0;
        Step? current = null;
        foreach (var period in term.Periods())
        {
            var start = period.Start;
            var last = period.End < term.End ? period.End : term.End;
            while (true)
            {
                while (next < steps.Count && steps[next].Key <= start)
                    current = steps[next++].Value;
                var end = next < steps.Count && steps[next].Key <= last ? steps[next].Key.AddDays(-1) : last;
                if (current is not null)
                    yield return Span(start, end, current, period, rounding);
                if (end == last)
                    break;
                start = end.AddDays(1);
            }
        }
    }

    private static UnitsSpan Span(DateOnly start, DateOnly end, Step step, Period period, ProrationRounding rounding)
    {
        var days = new Period(start, end).Days;
        return new UnitsSpan(
            start,
            end,
            step.Units,
            Proration.Amount(step.Units, step.Price, days, period.Days, rounding),
            Proration.Amount(step.Units, step.Cost, days, period.Days, rounding));
    }
}

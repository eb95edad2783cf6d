namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>What a posted period would amount to if it were not posted, before and after an adjustment.</summary>
internal static class PostedDifference
{
    public static IReadOnlyList<(PostedPeriod Posted, decimal Price, decimal Cost)> Sums(ServiceTimeline timeline, ContractTerm term, ProrationRounding rounding)
    {
        if (timeline.Posted.Count == 0)
            return [];
        var rows = UnitsProjection.RowsWithoutPosting(timeline, term, rounding).ToArray();
        return [.. timeline.Posted.Select(posted =>
        {
            var inside = rows.Where(row => posted.Span.Start <= row.Start && row.Start <= posted.Span.End).ToArray();
            return (posted, inside.Sum(row => row.Price), inside.Sum(row => row.Cost));
        })];
    }

    public static IEnumerable<(PostedPeriod Posted, decimal Price, decimal Cost)> Between(
        IReadOnlyList<(PostedPeriod Posted, decimal Price, decimal Cost)> before,
        IReadOnlyList<(PostedPeriod Posted, decimal Price, decimal Cost)> after) =>
        before.Zip(after, (old, now) => (old.Posted, now.Price - old.Price, now.Cost - old.Cost)).Where(item => item.Item2 != 0 || item.Item3 != 0);
}

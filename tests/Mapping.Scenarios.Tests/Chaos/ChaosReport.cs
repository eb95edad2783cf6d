using System.Globalization;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>What a run was and came to.</summary>
internal sealed record ChaosReport(
    ChaosOptions Options,
    int Posts,
    int Kills,
    int Faults,
    int Calls,
    int TableFaults,
    IReadOnlyCollection<SeenOrder> First,
    IReadOnlyCollection<SeenOrder> Last,
    IReadOnlyCollection<TimeSpan> Durations,
    TimeSpan Duration,
    IReadOnlyList<string> Findings)
{
    public override string ToString()
    {
        var sorted = Durations.Order().ToList();
        var times = $"median {Seconds(sorted[sorted.Count / 2])}, 95 % {Seconds(sorted[sorted.Count * 95 / 100])}, longest {Seconds(sorted[^1])}";
        return string.Join(Environment.NewLine, [
            string.Create(CultureInfo.InvariantCulture, $"{Options}: {First.Count} orders in {Posts} posts, {Kills} kills, {Faults} faults at {Calls} calls ({100.0 * Faults / Calls:0} %), {TableFaults} faults of tables, {Seconds(Duration)}"),
            $"  first ended as {Counts(First)}; after mending and retrying {Counts(Last)}",
            $"  an order took: {times}",
            $"  findings of the checker: {Findings.Count}",
            .. Findings.Take(40).Select(finding => $"    {finding}"),
        ]);
    }

    private static string Counts(IEnumerable<SeenOrder> orders) =>
        string.Join(", ", orders.GroupBy(order => order.Code is null ? order.Status : $"{order.Status} {order.Code}").Select(group => $"{group.Count()} {group.Key}").Order());

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}

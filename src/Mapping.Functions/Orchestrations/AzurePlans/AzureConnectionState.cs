namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What a run over a connection keeps from one round to the next. A round has a history of its own.</summary>
/// <param name="Deadline">Until when it waits.</param>
/// <param name="IsFull">The next round lists the connection's plans anew; else it looks at the groups that are due.</param>
/// <param name="Billed">Months that were set and reset so far.</param>
/// <param name="Ended">How the plans stand that wait for nothing.</param>
internal sealed record AzureConnectionState(
    DateTimeOffset Deadline, int Round, bool IsFull, AzureTally Billed, AzureTally Ended, IReadOnlyList<AzurePlanGroup> Groups)
{
    public static AzureConnectionState Until(DateTimeOffset deadline) =>
        new(deadline, 0, IsFull: true, AzureTally.Nothing, AzureTally.Nothing, []);

    public AzureTally Tally => Groups.Aggregate(Billed + Ended, (sum, group) => sum + group.Tally);
}

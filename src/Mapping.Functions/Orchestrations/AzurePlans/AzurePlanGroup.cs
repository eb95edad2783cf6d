namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Plans of one connection that are looked at together: at most a page of them.</summary>
/// <param name="Next">When they are looked at again.</param>
/// <param name="Since">Since when something that passes is in their way; null while they wait for an invoice or a decision.</param>
/// <param name="Tries">How often they met it since.</param>
/// <param name="Tally">How they stood at the last look.</param>
internal sealed record AzurePlanGroup(IReadOnlyList<Guid> Plans, DateTimeOffset Next, DateTimeOffset? Since, int Tries, AzureTally Tally)
{
    /// <summary>Plans that one page works on.</summary>
    public const int Most = 50;

    /// <summary>Of a proof: only the look at CloudCockpit is still to come.</summary>
    public bool IsProved { get; init; }

    public static IEnumerable<AzurePlanGroup> Of(IReadOnlyList<Guid> plans, DateTimeOffset now) =>
        plans.Chunk(Most).Select(page => new AzurePlanGroup(page, now, null, 0, AzureTally.Nothing));

    /// <summary>Those that are due, put together so that rounds don't break them into ever smaller groups.</summary>
    public static IReadOnlyList<AzurePlanGroup> Due(IEnumerable<AzurePlanGroup> groups, DateTimeOffset now) =>
    [
        .. groups.Where(group => group.Next <= now)
            .GroupBy(group => (IsPending: group.Since is not null, group.IsProved))
            .SelectMany(alike => alike.SelectMany(group => group.Plans).Chunk(Most).Select(page => new AzurePlanGroup(
                page, now, alike.Max(group => group.Since), alike.Max(group => group.Tries), AzureTally.Nothing) { IsProved = alike.Key.IsProved })),
    ];
}

using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A plan's last suspension, as far as it was seen: what it costs meanwhile is not passed on.</summary>
/// <param name="From">The first month that bills nothing.</param>
/// <param name="SeenAt">When it was last seen suspended.</param>
/// <param name="IsOver">It was seen active since: the month in which that happened bills again.</param>
internal sealed record Suspension(Month From, DateTimeOffset SeenAt, bool IsOver = false)
{
    /// <summary>The next period; on the first of a month, when every plan is looked at, that one.</summary>
    public static Suspension Of(DateTimeOffset now) => new(now.UtcDateTime.Day == 1 ? Month.Of(now) : Month.Of(now).Next, now);

    public bool Holds(Month month) => month >= From && (!IsOver || month < Month.Of(SeenAt));

    /// <summary>What is known after another look.</summary>
    public static Suspension? After(Suspension? before, bool isSuspended, DateTimeOffset now) => (before, isSuspended) switch
    {
        ({ IsOver: false } standing, true) => Month.Of(standing.SeenAt) == Month.Of(now) ? standing : standing with { SeenAt = now },
        (_, true) => Of(now),
        ({ IsOver: false } ended, false) => ended with { IsOver = true },
        _ => before,
    };
}

using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A plan's last suspension: what it costs meanwhile is not passed on. The month in which it was suspended is the last that bills, the one in which it was
/// active again the first. CloudCockpit tells no time, so that each is known as well as the looks before and after it.</summary>
/// <param name="From">The first month that bills nothing for sure.</param>
/// <param name="SeenAt">When it was last seen suspended.</param>
/// <param name="IsOver">It was seen active since.</param>
internal sealed record Suspension(Month From, DateTimeOffset SeenAt, bool IsOver = false)
{
    /// <summary>The first month that may bill nothing; null when that is the first that does.</summary>
    public Month? MayFrom { get; init; }

    /// <summary>The first month that bills again for sure; null when that is the month in which it was last seen suspended.</summary>
    public Month? Until { get; init; }

    /// <summary>The month bills nothing.</summary>
    public bool Holds(Month month) => month >= From && (!IsOver || month < Month.Of(SeenAt));

    /// <summary>The month may bill nothing, and nobody can tell.</summary>
    public bool IsUnknown(Month month) =>
        month >= (MayFrom ?? From) && (!IsOver || month < (Until ?? Month.Of(SeenAt))) && !Holds(month);

    /// <summary>What is known after another look.</summary>
    /// <param name="activeIn">The last month in which it was seen active.</param>
    public static Suspension? After(Suspension? before, bool isSuspended, Month activeIn, DateTimeOffset now) => (before, isSuspended) switch
    {
        ({ IsOver: false } standing, true) => Month.Of(standing.SeenAt) == Month.Of(now) ? standing : standing with { SeenAt = now },
        (_, true) => Of(activeIn, now),
        ({ IsOver: false } ended, false) => ended with { IsOver = true, Until = Changed(now) },
        _ => before,
    };

    private static Suspension Of(Month activeIn, DateTimeOffset now)
    {
        var from = Changed(now).Next;
        return new Suspension(from, now) { MayFrom = activeIn.Next < from ? activeIn.Next : null };
    }

    /// <summary>The last month in which what is seen now can have come about. On the first of a month, when every plan is looked at, that is the month before.</summary>
    private static Month Changed(DateTimeOffset now) => now.UtcDateTime.Day == 1 ? Month.Of(now).Previous : Month.Of(now);
}

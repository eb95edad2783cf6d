namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>How many plans and months came to what. Two add up; its size does not grow with them.</summary>
internal sealed record AzureTally(
    int Plans = 0,
    int Set = 0,
    int Reset = 0,
    int Skipped = 0,
    int Waiting = 0,
    int Held = 0,
    int Failed = 0,
    int Proved = 0,
    int Repaired = 0,
    int Deferred = 0)
{
    public static readonly AzureTally Nothing = new();

    public static AzureTally operator +(AzureTally left, AzureTally right) => new(
        left.Plans + right.Plans,
        left.Set + right.Set,
        left.Reset + right.Reset,
        left.Skipped + right.Skipped,
        left.Waiting + right.Waiting,
        left.Held + right.Held,
        left.Failed + right.Failed,
        left.Proved + right.Proved,
        left.Repaired + right.Repaired,
        left.Deferred + right.Deferred);
}

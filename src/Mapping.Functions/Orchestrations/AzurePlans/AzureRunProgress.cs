using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>How far a run is: its custom status. Durable refuses one over 16 KB, so it has counts and no findings.</summary>
/// <param name="Ended">Parts that are done: connections of a run, plans of a connection.</param>
/// <param name="All">How many there are; for a connection, as far as they were listed.</param>
/// <param name="WaitsUntil">When it looks again; null while it works.</param>
internal sealed record AzureRunProgress(Month Month, int Ended, int All, AzureTally Summary, DateTimeOffset? WaitsUntil = null)
{
    /// <summary>Of a connection.</summary>
    public static AzureRunProgress Of(Month month, AzureConnectionState state, DateTimeOffset? waitsUntil)
    {
        var open = state.Groups.Sum(group => group.Plans.Count);
        return new AzureRunProgress(month, state.Ended.Plans, state.Ended.Plans + open, state.Tally, waitsUntil);
    }
}

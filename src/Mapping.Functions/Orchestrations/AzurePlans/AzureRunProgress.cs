using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>How far a run is: its custom status.</summary>
/// <param name="Ended">Parts that are done: connections of a run, plans of a connection.</param>
/// <param name="All">How many there are; for a connection, as far as they were listed.</param>
/// <param name="WaitsUntil">When it looks again; null while it works.</param>
internal sealed record AzureRunProgress(Month Month, int Ended, int All, AzureRunSummary Summary, DateTimeOffset? WaitsUntil = null);

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What one look at a group of plans came to.</summary>
/// <param name="Billed">Months that were set and reset by it.</param>
/// <param name="Ended">How the plans stand that wait for nothing.</param>
/// <param name="Waiting">The others.</param>
internal sealed record AzurePageResult(AzureTally Billed, AzureTally Ended, IReadOnlyList<AzurePlanGroup> Waiting);

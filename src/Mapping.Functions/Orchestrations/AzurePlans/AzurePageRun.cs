namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What one look at a group of plans is started with.</summary>
/// <param name="Holder">The instance of the connection: months name it, and decisions go to it.</param>
/// <param name="IsFirst">Nothing was found about these plans in this run yet.</param>
internal sealed record AzurePageRun(AzureConnectionRun Connection, AzurePlanGroup Group, string Holder, bool IsFirst);

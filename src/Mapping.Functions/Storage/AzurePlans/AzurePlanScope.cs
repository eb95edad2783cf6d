namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A context with Azure plans, and the connections that bill them.</summary>
internal sealed record AzurePlanScope(string Tenant, string Context, IReadOnlyList<string> ConnectionIds);

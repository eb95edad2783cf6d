using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>The body of <c>POST /api/azure-plans/runs</c>.</summary>
/// <param name="ConnectionId">Null: every connection of the context.</param>
internal sealed record AzureRunRequest(Month Month, string? ConnectionId, bool IsDryRun);

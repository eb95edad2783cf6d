namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>All that a run has to say about a plan now; nothing when it is simply done.</summary>
internal sealed record PlanFindings(Guid SubscriptionId, IReadOnlyList<AzureRunFinding> Findings);

using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Where months of an Azure plan are billed.</summary>
/// <param name="Until">The first period that is billed on a later line; null for the line that the plan is mapped to.</param>
internal sealed record PlanLine(string ConnectionId, long CompanyId, long ServiceId, long ContractId, long ContractServiceId, Month? Until);

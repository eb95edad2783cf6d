using Mapping.Functions.Activities.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What the run over one connection is started with.</summary>
internal sealed record AzureConnectionRun(AzureRun Run, string ConnectionId, AzureRunSettings Settings);

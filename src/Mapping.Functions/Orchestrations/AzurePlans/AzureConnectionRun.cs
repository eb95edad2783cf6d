using Mapping.Functions.Activities.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>What the run over one connection is started with, and goes on with after each round.</summary>
internal sealed record AzureConnectionRun(AzureRun Run, string ConnectionId, AzureRunSettings Settings)
{
    /// <summary>The run that it is a part of: findings stand under its id.</summary>
    public string RunId { get; init; } = "";

    /// <summary>When that run began: what it writes into the audit log stands under it, however often a step is repeated.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Proves a month instead of billing one.</summary>
    public bool IsProof { get; init; }

    /// <summary>The run worked on this connection before, and may have found something.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Null at its start.</summary>
    public AzureConnectionState? State { get; init; }
}

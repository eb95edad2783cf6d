namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What a run goes by from its start to its end, whatever the settings become meanwhile.</summary>
internal sealed record AzureRunSettings(
    TimeSpan CostDeadline,
    TimeSpan LookAgain,
    TimeSpan FaultDeadline,
    TimeSpan ThrottleDeadline,
    int ConnectionsAtOnce,
    int PlansAtOnce);

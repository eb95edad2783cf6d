using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>How long what passes is waited for, by what it is.</summary>
internal static class AzurePatience
{
    /// <param name="since">When it was met first; null when that is now.</param>
    /// <param name="isOpen">A cost may run on in Autotask: it is retried as long as the run lives, for nothing is worse.</param>
    public static bool IsOver(AzureRunSettings settings, DateTimeOffset? since, DateTimeOffset now, string? code, bool isOpen)
    {
        var most = isOpen ? settings.CostDeadline : code == StepFault.Throttled ? settings.ThrottleDeadline : settings.FaultDeadline;
        return since is { } first && now - first > most;
    }
}

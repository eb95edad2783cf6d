using DurableTask.Core;

namespace Mapping.LocalHost.Hub;

internal static class InstanceStatus
{
    public static bool IsLive(OrchestrationStatus status) =>
        status is OrchestrationStatus.Pending or OrchestrationStatus.Running or OrchestrationStatus.Suspended or OrchestrationStatus.ContinuedAsNew;
}

using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace Mapping.LocalHost.Hosting;

/// <summary>No platform of Azure's: else the extension writes its telemetry to the console wherever a container has a name.</summary>
internal sealed class NoPlatform : IPlatformInformation
{
    public bool IsInConsumptionPlan() => false;
    public bool IsManagedAppEnvironment() => false;
    public Microsoft.Azure.WebJobs.Extensions.DurableTask.OperatingSystem GetOperatingSystem() => Microsoft.Azure.WebJobs.Extensions.DurableTask.OperatingSystem.Windows;
    public WorkerRuntimeType GetWorkerRuntimeType() => WorkerRuntimeType.DotNetIsolated;
    public string GetLinuxTenant() => "";
    public string GetLinuxStampName() => "";
    public string GetContainerName() => "";
    public bool UsesExternalPowerShellSDK() => false;
}

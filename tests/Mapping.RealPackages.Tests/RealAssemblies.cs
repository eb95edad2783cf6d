using System.Reflection;
using DurableTask.Core.Exceptions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.RealPackages.Tests;

internal static class RealAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } =
    [
        typeof(FunctionAttribute).Assembly,
        typeof(FunctionContext).Assembly,
        typeof(FunctionsApplication).Assembly,
        typeof(FunctionsApplicationBuilderAspNetCoreExtensions).Assembly,
        typeof(HttpTriggerAttribute).Assembly,
        typeof(TimerTriggerAttribute).Assembly,
        typeof(OrchestrationTriggerAttribute).Assembly,
        typeof(ConfigureFunctionsOpenTelemetry).Assembly,
        typeof(TaskOrchestrationContext).Assembly,
        typeof(DurableTaskClient).Assembly,
        typeof(OrchestrationAlreadyExistsException).Assembly,
    ];
}

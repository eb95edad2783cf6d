using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>The names of the bindings in function metadata.</summary>
internal static class BindingTypes
{
    public const string Http = "http";

    public static string Of(BindingAttribute attribute) => attribute switch
    {
        HttpTriggerAttribute => "httpTrigger",
        TimerTriggerAttribute => "timerTrigger",
        OrchestrationTriggerAttribute => "orchestrationTrigger",
        ActivityTriggerAttribute => "activityTrigger",
        DurableClientAttribute => "durableClient",
        _ => attribute.GetType().Name,
    };

    public static FunctionKind? KindOf(TriggerBindingAttribute trigger) => trigger switch
    {
        HttpTriggerAttribute => FunctionKind.Http,
        TimerTriggerAttribute => FunctionKind.Timer,
        OrchestrationTriggerAttribute => FunctionKind.Orchestrator,
        ActivityTriggerAttribute => FunctionKind.Activity,
        _ => null,
    };
}

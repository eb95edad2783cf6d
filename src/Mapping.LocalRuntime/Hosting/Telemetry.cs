using System.Diagnostics;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting;

internal static class Telemetry
{
    public const string SourceName = "Mapping.LocalRuntime";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Requests and timers; orchestrations and activities have spans of the engine.</summary>
    public static Activity? StartInvocation(InvocationContext context)
    {
        if (context.Function.Kind is not (FunctionKind.Http or FunctionKind.Timer))
            return null;
        var activity = Source.StartActivity(context.Function.Name, context.Function.Kind is FunctionKind.Http ? ActivityKind.Server : ActivityKind.Internal);
        return activity?
            .SetTag("faas.name", context.Function.Name)
            .SetTag("faas.trigger", context.Function.Kind is FunctionKind.Http ? "http" : "timer")
            .SetTag("faas.invocation_id", context.InvocationId);
    }
}

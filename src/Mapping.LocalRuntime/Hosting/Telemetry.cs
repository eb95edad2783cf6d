using System.Diagnostics;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Hosting;

internal static class Telemetry
{
    public const string SourceName = "Mapping.LocalRuntime";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? StartInvocation(InvocationContext context)
    {
        var activity = Source.StartActivity(context.Function.Name, context.Function.Kind is FunctionKind.Http ? ActivityKind.Server : ActivityKind.Internal);
        return activity?
            .SetTag("faas.name", context.Function.Name)
            .SetTag("faas.trigger", context.Function.Kind switch { FunctionKind.Http => "http", FunctionKind.Timer => "timer", _ => "other" })
            .SetTag("faas.invocation_id", context.InvocationId);
    }
}

using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Http.Routing;

/// <summary>Where an HTTP function listens.</summary>
internal sealed record FunctionRoute(string Pattern, FunctionMethods Methods)
{
    public static FunctionRoute Of(FunctionDescriptor function, HostSettings settings, SettingReferences references)
    {
        var trigger = (HttpTriggerAttribute)function.Trigger;
        var route = references.Resolve(trigger.Route is { Length: > 0 } own ? own : function.Name);
        var pattern = string.Join('/', new[] { settings.RoutePrefix.Trim('/'), route.Trim('/') }.Where(part => part.Length > 0));
        return new FunctionRoute(pattern, new FunctionMethods(trigger.Methods ?? []));
    }
}

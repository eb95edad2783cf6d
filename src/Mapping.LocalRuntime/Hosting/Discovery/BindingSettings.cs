using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>What a parameter and its binding attribute say, as function metadata has it: only what differs from the defaults.</summary>
internal static class BindingSettings
{
    public static IEnumerable<(string Name, JsonNode? Value)> Of(ParameterInfo parameter, BindingAttribute attribute) =>
        All(parameter, attribute).Append(("dataType", DataType(parameter.ParameterType))).Where(setting => setting.Value is not null);

    private static (string Name, JsonNode? Value)[] All(ParameterInfo parameter, BindingAttribute attribute) => attribute switch
    {
        HttpTriggerAttribute http =>
        [
            ("authLevel", NamesItsLevel(parameter) ? http.AuthLevel.ToString() : null),
            ("methods", http.Methods is { } methods ? new JsonArray([.. methods.Select(method => JsonValue.Create(method))]) : null),
            ("route", http.Route),
        ],
        TimerTriggerAttribute timer =>
        [
            ("schedule", timer.Schedule),
            ("useMonitor", timer.UseMonitor ? null : false),
            ("runOnStartup", timer.RunOnStartup ? true : null),
        ],
        OrchestrationTriggerAttribute orchestration => [("orchestration", orchestration.Orchestration)],
        ActivityTriggerAttribute activity => [("activity", activity.Activity)],
        DurableClientAttribute client => [("taskHub", client.TaskHub), ("connectionName", client.ConnectionName)],
        _ => [],
    };

    private static string? DataType(Type type) => type == typeof(string) ? "String" : type == typeof(byte[]) ? "Binary" : null;

    private static bool NamesItsLevel(ParameterInfo parameter) =>
        parameter.GetCustomAttributesData().Any(data => data.ConstructorArguments.Any(argument => argument.ArgumentType == typeof(AuthorizationLevel)));
}

using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>A function as the worker's build writes it down for the host (functions.metadata).</summary>
internal static class FunctionMetadataJson
{
    public static JsonObject Of(FunctionDescriptor function)
    {
        JsonObject metadata = new()
        {
            ["name"] = function.Name,
            ["scriptFile"] = Path.GetFileName(function.Definition.PathToAssembly),
            ["entryPoint"] = function.Definition.EntryPoint,
            ["language"] = "dotnet-isolated",
            ["bindings"] = new JsonArray([.. Inputs(function).Concat(Outputs(function))]),
        };
        if (Retry(function.Method.GetCustomAttribute<RetryAttribute>()) is { } retry)
            metadata["retry"] = retry;
        return metadata;
    }

    private static JsonObject? Retry(RetryAttribute? attribute) => attribute switch
    {
        FixedDelayRetryAttribute retry => new() { ["strategy"] = "fixedDelay", ["maxRetryCount"] = retry.MaxRetryCount, ["delayInterval"] = retry.DelayInterval },
        ExponentialBackoffRetryAttribute retry => new()
        {
            ["strategy"] = "exponentialBackoff",
            ["maxRetryCount"] = retry.MaxRetryCount,
            ["minimumInterval"] = retry.MinimumInterval,
            ["maximumInterval"] = retry.MaximumInterval,
        },
        _ => null,
    };

    private static IEnumerable<JsonNode> Inputs(FunctionDescriptor function) =>
        from parameter in function.Method.GetParameters()
        let attribute = parameter.GetCustomAttribute<BindingAttribute>()
        where attribute is not null
        select Binding(function.Definition.InputBindings[parameter.Name!], BindingSettings.Of(parameter, attribute));

    private static IEnumerable<JsonNode> Outputs(FunctionDescriptor function) =>
        function.Definition.OutputBindings.Values.Select(output => Binding(output, []));

    private static JsonObject Binding(BindingMetadata metadata, IEnumerable<(string Name, JsonNode? Value)> settings)
    {
        JsonObject binding = new()
        {
            ["name"] = metadata.Name,
            ["direction"] = metadata.Direction.ToString(),
            ["type"] = metadata.Type,
        };
        foreach (var (name, value) in settings)
            binding[name] = value;
        return binding;
    }
}

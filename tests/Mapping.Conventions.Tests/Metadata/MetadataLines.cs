using System.Text.Json.Nodes;

namespace Mapping.Conventions.Tests.Metadata;

/// <summary>Function metadata as lines that can be compared: a function's method, then each of its bindings with all that it says.</summary>
internal static class MetadataLines
{
    private static readonly string[] Told = ["name", "type", "direction", "properties"];

    public static IEnumerable<string> Of(IEnumerable<JsonNode?> functions) => functions.SelectMany(function => Of(function!.AsObject()));

    private static IEnumerable<string> Of(JsonObject function)
    {
        var name = (string)function["name"]!;
        yield return $"{name} = {(string?)function["entryPoint"]}{(function["retry"] is { } retry ? $" retry={retry.ToJsonString()}" : string.Empty)}";
        foreach (var binding in function["bindings"]!.AsArray().Select(binding => binding!.AsObject()))
            yield return $"{name} :: {(string?)binding["type"]} {(string?)binding["name"]} {(string?)binding["direction"]}{Settings(binding)}";
    }

    private static string Settings(JsonObject binding) =>
        string.Concat(binding.Where(setting => !Told.Contains(setting.Key)).OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .Select(setting => $" {setting.Key}={setting.Value?.ToJsonString()}"));
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Json.Schema;
using Mapping.TestKit.OpenApi;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>Validates answers by the document's schemas, more strictly than they say: a property that is not described is an error.</summary>
internal static class AnswerSchema
{
    private const string Components = "#/components/schemas/";
    private static readonly ConcurrentDictionary<string, JsonSchema> Known = new();
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private static readonly string Definitions = Strict(ApiDocument.Schemas).ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal);

    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<string> Errors(JsonNode schema, JsonNode? answer)
    {
        var text = schema.ToJsonString().Replace(Components, "#/$defs/", StringComparison.Ordinal);
        var result = Known.GetOrAdd(text, Parse).Evaluate(answer, Options);
        return result.IsValid ? [] : [.. result.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(' ', detail.Errors!.Values)}")];
    }

    private static JsonSchema Parse(string schema) =>
        JsonSchema.FromText($$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","$defs":{{Definitions}},"allOf":[{{schema}}]}""");

    private static JsonNode Strict(JsonNode node)
    {
        var copy = node.DeepClone();
        Close(copy);
        return copy;
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Close(item);
        }
        else if (node is JsonObject at)
        {
            foreach (var (_, value) in at.ToList())
                Close(value);
            if (at["properties"] is JsonObject && at["type"] is JsonValue)
                at["additionalProperties"] ??= false;
        }
    }
}

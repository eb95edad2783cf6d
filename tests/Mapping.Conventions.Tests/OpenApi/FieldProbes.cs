using System.Text.Json.Nodes;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>Values at, and just beyond, what a field's schema says.</summary>
internal static class FieldProbes
{
    public static IEnumerable<(string What, JsonNode? Value, bool IsGood)> Of(BodyField field) =>
        [Wrong(field), .. Numbers(field), .. Texts(field), .. Names(field), .. Lists(field)];

    private static (string, JsonNode?, bool) Wrong(BodyField field) => field.Type is "string" or "boolean" ? ("a number", 5, false) : ("a text", "x", false);

    private static IEnumerable<(string, JsonNode?, bool)> Numbers(BodyField field)
    {
        var step = field.Type == "integer" ? 1m : 0.00000000001m;
        if (field.Schema["minimum"] is { } least)
        {
            yield return ("its minimum", least.DeepClone(), true);
            yield return ("less than its minimum", least.GetValue<decimal>() - step, false);
        }

        if (field.Schema["maximum"] is { } most)
        {
            yield return ("its maximum", most.DeepClone(), true);
            yield return ("more than its maximum", most.GetValue<decimal>() + step, false);
        }

        if (field.Type == "integer")
            yield return ("a part of a number", 1.5, false);
    }

    private static IEnumerable<(string, JsonNode?, bool)> Texts(BodyField field)
    {
        if (field.Schema["maxLength"]?.GetValue<int>() is { } longest)
        {
            yield return ("its longest text", new string('x', longest), true);
            yield return ("a text that is too long", new string('x', longest + 1), false);
        }

        if (field.Schema["minLength"] is not null)
            yield return ("an empty text", "", false);
        if (field.Schema["pattern"] is not null)
            yield return ("a text of another pattern", "no/ such #", false);
        if (field.Schema["format"]?.GetValue<string>() is "uuid" or "date" or "date-time")
            yield return ("no such format", "2026-13-01x", false);
    }

    private static IEnumerable<(string, JsonNode?, bool)> Names(BodyField field)
    {
        var names = field.Schema["enum"]?.AsArray() ?? [];
        return [.. names.Select(name => ($"{name}", name!.DeepClone(), true)), .. names.Count > 0 ? [("no such name", (JsonNode?)"Nothing", false)] : Array.Empty<(string, JsonNode?, bool)>()];
    }

    private static IEnumerable<(string, JsonNode?, bool)> Lists(BodyField field) => field.Type != "array" ? [] :
    [
        ("an empty list", new JsonArray(), field.Schema["minItems"] is null),
        ("a list that is too long", new JsonArray([.. Enumerable.Range(0, field.Schema["maxItems"]!.GetValue<int>() + 1).Select(_ => (JsonNode)new JsonObject())]), false),
    ];
}

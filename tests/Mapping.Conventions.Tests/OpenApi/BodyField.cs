using System.Text.Json.Nodes;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>A field of a body, with its schema.</summary>
/// <param name="Path">As errors name it: <c>offer.segment</c>, <c>customers[0].id</c>.</param>
/// <param name="Schema">Without the alternative of null.</param>
internal sealed record BodyField(string Path, string Name, JsonObject Schema, bool IsRequired, bool MayBeNull)
{
    public string Type => Schema["type"] is JsonArray types ? types[0]!.GetValue<string>() : Schema["type"]!.GetValue<string>();

    /// <summary>The fields of an object and, as far as its example has them, of the objects in it.</summary>
    public static IEnumerable<BodyField> Of(JsonObject schema, JsonNode? example, string path = "")
    {
        var required = schema["required"]!.AsArray().Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, node) in schema["properties"]!.AsObject())
        {
            var others = node!["oneOf"]?.AsArray().Select(one => one!.AsObject()).ToList();
            var bare = ApiDocument.Resolve(others?.Find(one => one.ContainsKey("$ref")) ?? node);
            var mayBeNull = others is not null || (bare["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null"));
            var field = new BodyField(path + name, name, bare, required.Contains(name), mayBeNull);
            yield return field;
            foreach (var inner in field.Type == "object" && example?[name] is JsonObject ? Of(bare, example[name], $"{field.Path}.") : [])
                yield return inner;
            foreach (var inner in field.Type == "array" ? Of(ApiDocument.Resolve(bare["items"]!), example?[name]?[0], $"{field.Path}[0].") : [])
                yield return inner;
        }
    }

    /// <summary>A copy of the body with this field's value; without the field when <paramref name="value"/> is not given.</summary>
    public JsonObject In(JsonObject body, Func<JsonNode?>? value)
    {
        var copy = body.DeepClone().AsObject();
        var names = Path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.');
        var owner = names[..^1].Aggregate((JsonNode)copy, (node, name) => name == "0" ? node[0]! : node[name]!).AsObject();
        owner.Remove(Name);
        if (value is not null)
            owner[Name] = value();
        return copy;
    }
}

using System.Text.Json;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>A JSON object whose property names don't mind case; of a repeated one the last counts.</summary>
internal sealed class JsonBody
{
    private readonly Dictionary<string, JsonElement> _properties = new(StringComparer.OrdinalIgnoreCase);

    private JsonBody(JsonElement root)
    {
        foreach (var property in root.EnumerateObject())
            _properties[property.Name] = property.Value;
    }

    private JsonBody(JsonBody other) => _properties = new(other._properties, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => _properties.Keys;

    public JsonElement? this[string name] => _properties.TryGetValue(name, out var value) ? value : null;

    public static JsonBody Of(JsonElement root) => new(root);

    public static JsonBody Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonBody(document.RootElement.Clone())
                : throw Unexpected(text.TrimStart());
        }
        catch (JsonException exception)
        {
            throw Unexpected(Rest(text, exception));
        }
    }

    public JsonBody With(string name, long value) => new(this) { _properties = { [name] = JsonSerializer.SerializeToElement(value) } };

    public void Remove(string name) => _properties.Remove(name);

    private static AutotaskRefusal Unexpected(string rest) =>
        new($"Unexpected character encountered while parsing value: {(rest.Length > 0 ? rest[..1] : "")}. Path '', line 1, position 1.");

    private static string Rest(string text, JsonException exception) =>
        exception.BytePositionInLine is { } position && position < text.Length && exception.LineNumber == 0 ? text[(int)position..] : text;
}

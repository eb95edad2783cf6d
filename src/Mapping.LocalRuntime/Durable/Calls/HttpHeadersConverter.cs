using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Primitives;

namespace Mapping.LocalRuntime.Durable.Calls;

/// <summary>A header has a text, or several in an array. Names ignore case.</summary>
internal sealed class HttpHeadersConverter : JsonConverter<IDictionary<string, StringValues>>
{
    public override IDictionary<string, StringValues> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.EnumerateObject().ToDictionary(header => header.Name, header => Values(header.Value), StringComparer.OrdinalIgnoreCase);
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, StringValues> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, values) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize<object?>(writer, values.Count == 1 ? values.ToString() : values.ToArray(), options);
        }

        writer.WriteEndObject();
    }

    private static StringValues Values(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? new([.. value.EnumerateArray().Select(item => item.GetString())]) : new(value.GetString());
}

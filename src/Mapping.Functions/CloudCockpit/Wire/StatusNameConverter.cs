using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.CloudCockpit.Wire;

/// <summary>A status is an object with a name; a bare name means the same.</summary>
internal sealed class StatusNameConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var status = JsonDocument.ParseValue(ref reader);
        return status.RootElement switch
        {
            { ValueKind: JsonValueKind.String } name => name.GetString(),
            { ValueKind: JsonValueKind.Object } named when named.TryGetProperty("name", out var name) => name.GetString(),
            _ => null,
        };
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

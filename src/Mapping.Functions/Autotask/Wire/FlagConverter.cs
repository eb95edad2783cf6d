using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

/// <summary>Some entities answer 0 and 1, or words, where others answer false and true.</summary>
internal sealed class FlagConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.GetDecimal() != 0,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag) => flag,
        JsonTokenType.String when reader.GetString() is "0" or "1" => reader.GetString() == "1",
        _ => throw new JsonException("Not a boolean."),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}

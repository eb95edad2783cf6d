using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Rules;

/// <summary>A decimal remembers its trailing zeros; equal amounts have to be written alike.</summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    // Dividing by a one of the finest scale drops the zeros.
    private const decimal FinestOne = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / FinestOne);
}

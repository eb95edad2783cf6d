using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Rules.AzureCosts;

internal sealed class MonthConverter : JsonConverter<Month>
{
    public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.TryParseExact(reader.GetString(), Month.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Month.Of(day)
            : throw new JsonException("A month is spelt yyyy-MM.");

    public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

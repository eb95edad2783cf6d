using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

/// <summary>
/// Autotask writes calendar days as midnights (<c>…T00:00:00Z</c>, <c>….000Z</c>) or plainly. The day as written counts:
/// shifting a time zone would move the date of a bill.
/// </summary>
internal sealed class CalendarDayConverter : JsonConverter<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is { Length: >= 10 } && (text.Length == 10 || text[10] is 'T' or ' ') &&
            DateOnly.TryParseExact(text.AsSpan(0, 10), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new JsonException($"'{text}' is not a date.");
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}

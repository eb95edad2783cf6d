using System.Globalization;
using System.Text.Json;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

/// <summary>JSON to a field's value, with the texts that a wrong one meets.</summary>
internal static class FieldReader
{
    private const decimal Largest = 1_000_000_000_000m;

    public static object? Read(FieldDefinition field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return field.Type switch
        {
            FieldType.Integer => Whole(field, value, int.MinValue, int.MaxValue),
            FieldType.Long => Whole(field, value, long.MinValue, long.MaxValue),
            FieldType.Decimal => Number(field, value),
            FieldType.Boolean => Truth(field, value),
            FieldType.DateTime => Instant(field, value),
            _ => Text(field, value),
        };
    }

    private static long Whole(FieldDefinition field, JsonElement value, long lowest, long highest)
    {
        var number = Number(field, value);
        return decimal.Truncate(number) == number && number >= lowest && number <= highest ? (long)number : throw AutotaskRefusal.NotNumeric(field.Name);
    }

    private static decimal Number(FieldDefinition field, JsonElement value)
    {
        var number = AnyNumber(field, value);
        return Math.Abs(number) <= Largest ? number : throw new AutotaskRefusal($"Arithmetic overflow error converting numeric to data type numeric in field: {field.Name}.");
    }

    private static decimal AnyNumber(FieldDefinition field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
        JsonValueKind.String when decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw AutotaskRefusal.NotNumeric(field.Name),
    };

    private static bool Truth(FieldDefinition field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(value.GetString(), out var truth) => truth,
        _ => throw new AutotaskRefusal($"Could not convert to boolean: {value.GetRawText()}. Path '{field.Name}'."),
    };

    private static DateTimeOffset Instant(FieldDefinition field, JsonElement value) =>
        value.ValueKind == JsonValueKind.String && TryInstant(value.GetString(), out var instant)
            ? instant
            : throw new AutotaskRefusal($"Could not convert string to DateTime: {value}. Path '{field.Name}'.");

    public static bool TryInstant(string? text, out DateTimeOffset instant) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);

    private static string Text(FieldDefinition field, JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return field.Length == 0 || text.Length <= field.Length
            ? text
            : throw new AutotaskRefusal($"The value of field {field.Name} is longer than the {field.Length} characters that it may have.");
    }
}

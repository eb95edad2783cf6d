using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mapping.Functions.Triggers.RequestReading;

internal static partial class DateFields
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static DateOnly? AsDate(this RequestField field)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(field.Value.TryGetText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= FirstYear and <= LastYear)
        {
            return date;
        }

        field.Fail($"must be a date as yyyy-MM-dd in the years {FirstYear} to {LastYear}");
        return null;
    }

    /// <summary>In UTC, whatever offset it was given with.</summary>
    public static DateTimeOffset? AsInstant(this RequestField field)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.String
            && field.Value.TryGetText() is { } text
            && InstantShape().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant)
            && instant.Year is >= FirstYear and <= LastYear)
        {
            return instant;
        }

        field.Fail($"must be an instant as 2026-11-20T10:15:00Z, with Z or an offset, in the years {FirstYear} to {LastYear}");
        return null;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?(Z|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex InstantShape();
}

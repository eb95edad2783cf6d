using System.Globalization;
using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

internal static class NumberFields
{
    public static decimal? AsDecimal(this RequestField field, decimal least, decimal most, int decimals)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind == JsonValueKind.Number
            && ExactNumber.Parse(field.Value.GetRawText(), decimals) is { } number
            && least <= number
            && number <= most)
        {
            return number;
        }

        var kind = decimals == 0 ? "a whole number" : $"a number with at most {decimals} decimals";
        field.Fail($"must be {kind} from {Shown(least)} to {Shown(most)}");
        return null;
    }

    public static int? AsWholeNumber(this RequestField field, int least, int most) => (int?)field.AsDecimal(least, most, 0);

    /// <summary>The id of a record in Autotask.</summary>
    public static long? AsRecordId(this RequestField field, long least) => (long?)field.AsDecimal(least, long.MaxValue, 0);

    private static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

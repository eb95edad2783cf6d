using System.Globalization;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Rules.AzureCosts;

/// <summary>A calendar month; Azure bills by it. Spelt <c>yyyy-MM</c>.</summary>
[JsonConverter(typeof(MonthConverter))]
internal readonly record struct Month : IComparable<Month>
{
    public const string Format = "yyyy-MM";

    /// <summary>Since the year 0.</summary>
    private readonly int _months;

    public Month(int year, int number) => _months = (year * 12) + number - 1;

    public int Year => _months / 12;

    public int Number => (_months % 12) + 1;

    public DateOnly FirstDay => new(Year, Number, 1);

    public Month Next => Add(1);

    public Month Previous => Add(-1);

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    public static Month Of(DateTimeOffset instant) => new(instant.UtcDateTime.Year, instant.UtcDateTime.Month);

    public static Month Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"“{text}” is no month (yyyy-MM).");

    /// <summary>Null when the text is no month from 2000 to 2100.</summary>
    public static Month? TryParse(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100
            ? Of(day)
            : null;

    public Month Add(int months) => Of(FirstDay.AddMonths(months));

    public int CompareTo(Month other) => FirstDay.CompareTo(other.FirstDay);

    public override string ToString() => FirstDay.ToString(Format, CultureInfo.InvariantCulture);

    public static bool operator <(Month left, Month right) => left.CompareTo(right) < 0;

    public static bool operator >(Month left, Month right) => left.CompareTo(right) > 0;

    public static bool operator <=(Month left, Month right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Month left, Month right) => left.CompareTo(right) >= 0;
}

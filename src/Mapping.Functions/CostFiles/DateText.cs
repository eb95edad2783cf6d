using System.Globalization;
using System.Text.RegularExpressions;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.CostFiles;

/// <summary>One date as it is written: year first, or two numbers of which one is the day and a year.</summary>
internal sealed partial record DateText
{
    private readonly int _first;
    private readonly int _second;
    private readonly int _year;
    private readonly TimeSpan _ahead;
    private readonly TimeSpan _time;

    private DateText(Match match)
    {
        IsYearFirst = match.Groups["iso"].Success;
        IsDotted = match.Groups["separator"].Value == ".";
        (_first, _second, _year) = (Number(match, "first"), Number(match, "second"), Number(match, "year"));
        _time = new TimeSpan(Hour(match), Number(match, "minute"), Number(match, "clock"));
        _ahead = new TimeSpan(Number(match, "hours"), Number(match, "minutes"), 0) * (match.Groups["sign"].Value == "-" ? -1 : 1);
    }

    public bool IsYearFirst { get; }

    /// <summary>As 05.11.2026: the day first, everywhere.</summary>
    public bool IsDotted { get; }

    /// <summary>The order that this date alone leaves; null when it fits both, or needs none.</summary>
    public DateOrder? Proves => IsYearFirst || IsDotted ? null
        : _first > MonthsOfYear && _second <= MonthsOfYear ? DateOrder.DayFirst
        : _second > MonthsOfYear && _first <= MonthsOfYear ? DateOrder.MonthFirst
        : null;

    /// <summary>It fits both orders, and they name different months.</summary>
    public bool IsAmbiguous => !IsYearFirst && !IsDotted && _first <= MonthsOfYear && _second <= MonthsOfYear && _first != _second;

    private static int MonthsOfYear => 12;

    public static DateText? TryParse(string text) => Shape().Match(text) is { Success: true } match ? new DateText(match) : null;

    public static bool HasShortYear(string text) => ShortYear().IsMatch(text);

    /// <summary>In UTC; null when there is no such day in this order, or not from 2000 to 2100.</summary>
    public Month? MonthIn(DateOrder? order)
    {
        var isDayFirst = IsDotted || order == DateOrder.DayFirst;
        var (month, day) = IsYearFirst || !isDayFirst ? (_first, _second) : (_second, _first);
        return _year is >= 2000 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(_year, month) && _time < TimeSpan.FromDays(1)
            ? Month.Of(new DateTimeOffset(new DateTime(_year, month, day) + _time - _ahead, TimeSpan.Zero))
            : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int Hour(Match match) => (Number(match, "hour"), match.Groups["half"].Value.ToUpperInvariant()) switch
    {
        (0 or > 12, "AM" or "PM") => 24,
        (12, "AM") => 0,
        (var hour and not 12, "PM") => hour + 12,
        (var hour, _) => hour,
    };

    [GeneratedRegex(
        """
        \A(?:
            (?<iso>(?<year>[0-9]{4})(?:(?<separator>[-/.])(?<first>[0-9]{1,2})\k<separator>(?<second>[0-9]{1,2})|(?<first>[0-9]{2})(?<second>[0-9]{2})))
            |(?<first>[0-9]{1,2})(?<separator>[-/.])(?<second>[0-9]{1,2})\k<separator>(?<year>[0-9]{4})
        )
        (?:[T\ \u00A0\u202F]\ *(?<hour>[0-9]{1,2}):(?<minute>[0-5][0-9])(?::(?<clock>[0-5][0-9])(?:[.,][0-9]{1,9})?)?(?:[\ \u00A0\u202F]?(?<half>[AP]M))?)?
        (?:\ ?(?:Z|UTC|GMT|(?<sign>[+-])(?<hours>0[0-9]|1[0-4]):?(?<minutes>[0-5][0-9])))?\z
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}(?![0-9])")]
    private static partial Regex ShortYear();
}

using System.Globalization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules.Timelines;

internal static class Rows
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static UnitsRow Row(string start, string end, int units, decimal? price = null, decimal? cost = null) =>
        new(Day(start).DayNumber, 900, Day(start), Day(end), units, price, cost, false);
}

using System.Globalization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules;

public class SubscriptionTermTests
{
    [Theory]
    [InlineData("OneYear", "2026-11-20", null, "2026-11-20", "2027-11-19")]
    [InlineData("OneYear", "2026-11-20", null, "2027-11-19", "2027-11-19")]
    [InlineData("OneYear", "2026-11-20", null, "2027-11-20", "2028-11-19")]
    [InlineData("OneYear", "2024-02-29", null, "2024-03-01", "2025-02-27")]
    [InlineData("OneYear", "2026-11-20", "2027-03-31", "2026-11-20", "2027-03-31")]
    [InlineData("OneYear", "2026-11-20", "2027-03-31", "2027-04-01", "2028-03-31")]
    [InlineData("OneMonth", "2026-01-31", null, "2026-01-31", "2026-02-27")]
    [InlineData("OneMonth", "2026-01-31", null, "2026-03-15", "2026-03-30")]
    [InlineData("ThreeYears", "2026-11-20", null, "2026-11-20", "2029-11-19")]
    [InlineData("FiveYears", "2026-11-20", null, "2026-11-20", "2031-11-19")]
    [InlineData("NoTerm", "2026-11-20", null, "2026-11-20", null)]
    [InlineData("NoTerm", "2026-11-20", "2027-03-31", "2026-11-20", "2027-03-31")]
    [InlineData("OneYear", "9999-01-01", null, "9999-01-01", null)]
    public void A_term_ends_the_day_before_it_would_begin_anew(string term, string start, string? end, string on, string? last) =>
        Assert.Equal(Day(last), SubscriptionTerm.LastDay(Enum.Parse<TermDuration>(term), Day(start)!.Value, Day(end), Day(on)!.Value));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Timers;

namespace Mapping.LocalHost.Tests.Timers;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-11-22T10:01:00Z", "2026-11-22T10:05:00Z")]
    [InlineData("*/5 * * * *", "2026-11-22T10:01:00Z", "2026-11-22T10:05:00Z")]
    [InlineData("30 0 0 1 * *", "2026-11-22T10:01:00Z", "2026-12-01T00:00:30Z")]
    [InlineData("0 0 2 * * MON-FRI", "2026-11-20T10:00:00Z", "2026-11-23T02:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-11-22T10:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("00:01:30", "2026-11-22T10:00:00Z", "2026-11-22T10:01:30Z")]
    [InlineData("1.00:00:00", "2026-11-22T10:00:00Z", "2026-11-23T10:00:00Z")]
    public void A_schedule_of_five_or_six_fields_or_an_interval_gives_the_next_time_in_utc(string expression, string after, string next)
    {
        var found = TimerSchedule.Parse(expression).Next(Utc(after));

        Assert.Equal(Utc(next), found);
        Assert.Equal(DateTimeKind.Utc, found.Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("* * *")]
    [InlineData("-00:05:00")]
    [InlineData("every day")]
    public void Anything_else_is_refused_with_its_text(string expression)
    {
        var refusal = Assert.Throws<HostException>(() => TimerSchedule.Parse(expression));

        Assert.Contains($"'{expression}'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/30 * * * * *", false)]
    [InlineData("00:00:59", false)]
    [InlineData("0 * * * * *", true)]
    [InlineData("00:01:00", true)]
    public void A_schedule_below_a_minute_is_not_remembered(string expression, bool monitored) =>
        Assert.Equal(monitored, TimerSchedule.Parse(expression).IsMonitored(Utc("2026-11-22T10:00:00Z")));

    internal static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

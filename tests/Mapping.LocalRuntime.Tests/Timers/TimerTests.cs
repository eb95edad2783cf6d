using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Mapping.LocalRuntime.Tests.Timers.Fixtures;

namespace Mapping.LocalRuntime.Tests.Timers;

public sealed class TimerTests : IDisposable
{
    private readonly TimerStage _stage = new();

    [Fact]
    public async Task A_timer_runs_at_each_time_of_its_schedule_and_knows_the_last_and_the_next()
    {
        await _stage.RunAsync(typeof(HourlyTimer<int>), () => _stage.AdvanceUntilRunsAsync(2));

        Assert.Equal(
            [
                new TimerRun(false, default(DateTime), ScheduleTests.Utc("2026-11-22T11:00:00Z")),
                new TimerRun(false, ScheduleTests.Utc("2026-11-22T11:00:00Z"), ScheduleTests.Utc("2026-11-22T12:00:00Z")),
            ],
            _stage.Journal.Runs);
    }

    [Fact]
    public async Task Runs_missed_while_the_process_was_down_are_made_up_by_one_that_is_past_due()
    {
        await _stage.RunAsync(typeof(HourlyTimer<int>), () => _stage.AdvanceUntilRunsAsync(1));
        _stage.Time.Advance(TimeSpan.FromHours(5.5));

        await _stage.RunAsync(typeof(HourlyTimer<int>), () => Until.TrueAsync("the made up run", () => _stage.Journal.Runs.Count == 2));

        var madeUp = _stage.Journal.Runs[1];
        Assert.Equal((true, (DateTime?)ScheduleTests.Utc("2026-11-22T12:00:00Z")), (madeUp.IsPastDue, madeUp.Next));
    }

    [Fact]
    public async Task A_restart_before_the_next_time_runs_nothing()
    {
        await _stage.RunAsync(typeof(HourlyTimer<int>), () => _stage.AdvanceUntilRunsAsync(1));
        _stage.Time.Advance(TimeSpan.FromMinutes(20));

        await _stage.RunAsync(typeof(HourlyTimer<int>), () => _stage.AdvanceUntilRunsAsync(2));

        Assert.Equal((false, (DateTime?)ScheduleTests.Utc("2026-11-22T12:00:00Z")), (_stage.Journal.Runs[1].IsPastDue, _stage.Journal.Runs[1].Next));
    }

    [Fact]
    public async Task A_failing_timer_goes_on_with_its_schedule()
    {
        await _stage.RunAsync(typeof(FailingTimer<int>), () => _stage.AdvanceUntilRunsAsync(3));

        Assert.Equal(ScheduleTests.Utc("2026-11-22T12:00:00Z"), _stage.Journal.Runs[2].Last);
    }

    [Fact]
    public async Task A_timer_that_runs_at_start_does_so_each_time_and_one_below_a_minute_has_no_status()
    {
        await _stage.RunAsync(typeof(StartTimer<int>), () => Until.TrueAsync("the first run", () => _stage.Journal.Runs.Count == 1));
        await _stage.RunAsync(typeof(StartTimer<int>), () => Until.TrueAsync("the second run", () => _stage.Journal.Runs.Count == 2));

        Assert.All(_stage.Journal.Runs, run => Assert.Equal(new TimerRun(false, null, null), run));
    }

    public void Dispose() => _stage.Dispose();
}

using System.Collections.Concurrent;
using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Tests.Fixtures;
using Mapping.LocalHost.Timers;
using Mapping.LocalHost.Worker;
using Mapping.LocalHost.Worker.Rpc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.LocalHost.Tests.Timers;

public sealed class TimerFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2031, 5, 6, 12, 10, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();
    private readonly FakeTimeProvider _time = new(Start);
    private readonly ConcurrentQueue<(DateTimeOffset At, bool IsLate, DateTime? Next)> _runs = new();
    private readonly CancellationTokenSource _stopping = new();

    [Fact]
    public async Task A_timer_runs_when_it_is_due_and_remembers_it()
    {
        var running = Run();
        await ToAsync(new DateTimeOffset(2031, 5, 6, 13, 0, 0, TimeSpan.Zero), runs: 1);
        await ToAsync(new DateTimeOffset(2031, 5, 6, 14, 0, 0, TimeSpan.Zero), runs: 2);
        await StopAsync(running);

        Assert.All(_runs, run => Assert.False(run.IsLate));
        Assert.Equal(new DateTime(2031, 5, 6, 15, 0, 0, DateTimeKind.Utc), Status().Restore("Tick", TimerSchedule.Parse("0 0 * * * *"), _time.GetUtcNow().UtcDateTime).Next);
    }

    [Fact]
    public async Task A_run_that_was_missed_is_made_up_once_and_says_that_it_is_late()
    {
        var running = Run();
        await ToAsync(new DateTimeOffset(2031, 5, 6, 13, 0, 0, TimeSpan.Zero), runs: 1);
        await StopAsync(running);
        _time.Advance(TimeSpan.FromHours(5));

        running = Run();
        await Until.TrueAsync(() => _runs.Count == 2);
        await StopAsync(running);

        Assert.Equal((true, new DateTime(2031, 5, 6, 14, 0, 0, DateTimeKind.Utc)), (_runs.Last().IsLate, _runs.Last().Next));
    }

    [Fact]
    public async Task A_timer_without_a_monitor_makes_nothing_up()
    {
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(_directory.File("timers")).FullName, "Tick.json"), """{"Last":"2031-05-06T01:00:00Z","Next":"2031-05-06T02:00:00Z","LastUpdated":"2031-05-06T01:00:00Z"}""");

        var running = Run(useMonitor: false);
        await ToAsync(new DateTimeOffset(2031, 5, 6, 13, 0, 0, TimeSpan.Zero), runs: 1);
        await StopAsync(running);

        Assert.False(_runs.Single().IsLate);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _directory.Dispose();
    }

    private TimerStatus Status() => new(
        new DataDirectory(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(DataDirectory.Setting, (string?)_directory.Path)]).Build()), NullLogger<TimerStatus>.Instance);

    private (Task Running, CancellationTokenSource Stop) Run(bool useMonitor = true)
    {
        var binding = new WorkerBinding("timer", "timerTrigger", "In", null, null, null, "0 0 * * * *", UseMonitor: useMonitor);
        var function = new WorkerFunction(new RpcFunctionMetadata { Name = "Tick" }, [binding]);
        var status = Status();
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var timer = new TimerFunction(function, TimerSchedule.Parse("0 0 * * * *"), status, _time, (_, isLate) =>
        {
            _runs.Enqueue((_time.GetUtcNow(), isLate, status.Of("Tick")?.Next));
            return Task.FromResult(true);
        });
        return (timer.RunAsync(stop.Token), stop);
    }

    /// <summary>Minute by minute: the timer takes naps.</summary>
    private Task ToAsync(DateTimeOffset instant, int runs) => Until.TrueAsync(() =>
    {
        if (_time.GetUtcNow() < instant)
            _time.Advance(TimeSpan.FromMinutes(1));
        return _runs.Count == runs;
    });

    private static async Task StopAsync((Task Running, CancellationTokenSource Stop) run)
    {
        await run.Stop.CancelAsync();
        await run.Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        run.Stop.Dispose();
    }
}

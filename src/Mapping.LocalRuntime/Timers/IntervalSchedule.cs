namespace Mapping.LocalRuntime.Timers;

internal sealed class IntervalSchedule(TimeSpan interval) : ITimerSchedule
{
    public DateTime Next(DateTime after) => after + interval;
}

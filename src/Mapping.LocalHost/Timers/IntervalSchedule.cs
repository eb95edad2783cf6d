namespace Mapping.LocalHost.Timers;

internal sealed class IntervalSchedule(TimeSpan interval) : ITimerSchedule
{
    public DateTime Next(DateTime after) => after + interval;
}

namespace Mapping.LocalHost.Timers;

/// <summary>When a timer is due; all times are UTC.</summary>
internal interface ITimerSchedule
{
    DateTime Next(DateTime after);
}

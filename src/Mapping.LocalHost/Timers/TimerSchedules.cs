using System.Collections.Concurrent;
using System.Text.Json;
using Mapping.LocalHost.Worker.Rpc;

namespace Mapping.LocalHost.Timers;

/// <summary>Where each timer stands, and how its function learns of it.</summary>
internal sealed class TimerSchedules(TimerStatusStore store)
{
    private readonly ConcurrentDictionary<string, ScheduleStatus> _status = new();

    public ScheduleStatus? Of(string function) => _status.GetValueOrDefault(function);

    public ScheduleStatus Restore(string function, ITimerSchedule schedule, DateTime now)
    {
        var status = ScheduleStatus.Restore(store.Load(function), schedule, now);
        Remember(function, status);
        return status;
    }

    public void Remember(string function, ScheduleStatus status)
    {
        _status[function] = status;
        store.Save(function, status);
    }

    public TypedData Trigger(string function, bool isPastDue = false) => new()
    {
        Json = JsonSerializer.Serialize(new { Schedule = new { AdjustForDST = true }, ScheduleStatus = Of(function), IsPastDue = isPastDue }),
    };
}

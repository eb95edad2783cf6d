using System.Text.Json;

namespace Mapping.LocalHost.Timers;

/// <summary>Where each timer stands: remembered in one file of the data directory each, and told to its function.</summary>
internal sealed partial class TimerStatus(DataDirectory directory, ILogger<TimerStatus> logger)
{
    private readonly ConcurrentDictionary<string, ScheduleStatus> _status = new();

    public ScheduleStatus? Of(string function) => _status.GetValueOrDefault(function);

    public ScheduleStatus Restore(string function, TimerSchedule schedule, DateTime now)
    {
        var status = ScheduleStatus.Restore(Load(function), schedule, now);
        Remember(function, status);
        return status;
    }

    /// <summary>A status that can't be written costs at most a run made up twice, so the timer goes on.</summary>
    public void Remember(string function, ScheduleStatus status)
    {
        _status[function] = status;
        try
        {
            directory.Write(Name(function), JsonSerializer.SerializeToUtf8Bytes(status));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnwritten(function, exception);
        }
    }

    public TypedData Trigger(string function, bool isPastDue = false) => new()
    {
        Json = JsonSerializer.Serialize(new { Schedule = new { AdjustForDST = true }, ScheduleStatus = Of(function), IsPastDue = isPastDue }),
    };

    private static string Name(string function) => Path.Combine("timers", $"{function}.json");

    private ScheduleStatus? Load(string function)
    {
        var path = directory.File(Name(function));
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException exception)
        {
            LogUnreadable(path, exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The schedule status of '{Function}' could not be written")]
    private partial void LogUnwritten(string function, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Path} is no schedule status; the timer starts anew")]
    private partial void LogUnreadable(string path, Exception exception);
}

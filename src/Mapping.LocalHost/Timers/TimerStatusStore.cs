using System.Text.Json;
using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Timers;

/// <summary>The schedule status of each timer, one file in the data directory.</summary>
internal sealed partial class TimerStatusStore(DataDirectory directory, ILogger<TimerStatusStore> logger)
{
    public ScheduleStatus? Load(string function)
    {
        var path = directory.File(Name(function));
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllBytes(path));
        }
        catch (JsonException exception)
        {
            LogUnreadable(path, exception);
            return null;
        }
    }

    /// <summary>A status that can't be written costs at most a run made up twice, so the timer goes on.</summary>
    public void Save(string function, ScheduleStatus status)
    {
        try
        {
            directory.Write(Name(function), JsonSerializer.SerializeToUtf8Bytes(status));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnwritten(function, exception);
        }
    }

    private static string Name(string function) => Path.Combine("timers", $"{function}.json");

    [LoggerMessage(LogLevel.Error, "The schedule status of '{Function}' could not be written")]
    private partial void LogUnwritten(string function, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Path} is no schedule status; the timer starts anew")]
    private partial void LogUnreadable(string path, Exception exception);
}

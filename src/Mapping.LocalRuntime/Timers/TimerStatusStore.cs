using System.Text.Json;
using Mapping.LocalRuntime.Configuration;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Timers;

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

    public void Save(string function, ScheduleStatus status) => directory.Write(Name(function), JsonSerializer.SerializeToUtf8Bytes(status));

    private static string Name(string function) => Path.Combine("timers", $"{function}.json");

    [LoggerMessage(LogLevel.Warning, "{Path} is no schedule status; the timer starts anew")]
    private partial void LogUnreadable(string path, Exception exception);
}

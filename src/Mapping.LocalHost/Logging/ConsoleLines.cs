using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Mapping.LocalHost.Logging;

/// <summary>One line an event, and its exception below; no key in any of them.</summary>
internal sealed class ConsoleLines(TimeProvider time) : ConsoleFormatter(Name)
{
    public new const string Name = "lines";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var now = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        textWriter.WriteLine(Redaction.Of($"[{now}] {Level(logEntry.LogLevel)} {logEntry.Category}: {logEntry.Formatter(logEntry.State, logEntry.Exception)}"));
        if (logEntry.Exception is { } exception)
            textWriter.WriteLine(Redaction.Of(exception.ToString()));
    }

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Critical or LogLevel.Error => "error",
        LogLevel.Warning => "warn",
        _ => "info",
    };
}

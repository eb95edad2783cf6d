namespace Mapping.LocalHost.Worker;

/// <summary>What the app logs, among what the host logs: host.json says from which level.</summary>
internal sealed class WorkerLog(ILoggerFactory loggers)
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new();

    public void Write(RpcLog entry)
    {
        // The worker's own talk about its protocol; what it has to say of a failure is in the answers.
        if (entry.LogCategory != RpcLog.Types.Category.User && entry.Level < (int)LogLevel.Warning)
            return;
        var failure = entry.Exception is { } exception ? $"{Environment.NewLine}{exception.Message}{Environment.NewLine}{exception.StackTrace}" : "";
        var logger = _loggers.GetOrAdd(entry.Category, loggers.CreateLogger);
        logger.Log((LogLevel)entry.Level, default, entry.Message + failure, null, static (text, _) => text);
    }
}

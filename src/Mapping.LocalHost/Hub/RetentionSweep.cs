namespace Mapping.LocalHost.Hub;

/// <summary>Purges what ended longer ago than LocalHost:Retention allows; without that setting nothing is purged, as on Azure.</summary>
internal sealed partial class RetentionSweep(TaskHub hub, IConfiguration configuration, ILogger<RetentionSweep> logger) : BackgroundService
{
    public const string Setting = "LocalHost:Retention";
    private const int PurgedAtOnce = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly TimeSpan? _retention = configuration[Setting] switch
    {
        null or "" => null,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var retention) && retention > TimeSpan.Zero => retention,
        var text => throw new HostException($"{Setting} is '{text}': an age like 30.00:00:00 is needed."),
    };

    /// <returns>How many instances were purged.</returns>
    public async Task<int> SweepAsync(TimeSpan retention)
    {
        var purged = 0;
        while (hub.Reader.EndedBefore(hub.Now - retention, PurgedAtOnce) is { Count: > 0 } ids)
            purged += await hub.PurgeAsync(ids);
        return purged;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_retention is not { } retention)
            return;
        using var timer = new PeriodicTimer(Interval, hub.Time);
        do
        {
            if (await SweepAsync(retention) is > 0 and var purged)
                LogPurged(purged, retention);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} instances that ended more than {Retention} ago were purged")]
    private partial void LogPurged(int count, TimeSpan retention);
}

using System.Collections.Concurrent;
using Mapping.Functions.Telemetry;

namespace Mapping.Functions.Autotask;

/// <summary>Looks rarely at how much of the database's hour is used by everybody, and holds background work back when little is left.</summary>
internal sealed class ThresholdWatch(IAutotaskClient autotask, TimeProvider time)
{
    /// <summary>A look is a call itself.</summary>
    private const int StepsBetweenLooks = 100;

    private const double FullAt = 0.9;
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Watch> _watches = new(StringComparer.Ordinal);

    /// <exception cref="AutotaskException">Throttled: others have used up the hour. Nothing was sent.</exception>
    public async Task CheckAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        var watch = _watches.GetOrAdd(connection.Key, _ => new Watch());
        if (watch.IsDue(time.GetUtcNow()))
        {
            watch.IsFull = await IsFullAsync(connection, cancellationToken);
        }

        if (watch.IsFull && !connection.IsInteractive)
        {
            throw new AutotaskException(
                AutotaskFailure.Throttled, "Autotask's calls of this hour are nearly used up by all integrations together. The work goes on by itself.", Pause);
        }
    }

    /// <summary>A look that fails tells nothing: the step's own calls will say what is wrong.</summary>
    private async Task<bool> IsFullAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            var share = (await autotask.ReadThresholdAsync(connection, cancellationToken)).Share;
            MappingMetrics.ThresholdUsed.Record(share, MappingMetrics.Tag("connection", connection.Key));
            return share >= FullAt;
        }
        catch (AutotaskException failure) when (failure.Failure is AutotaskFailure.Unavailable or AutotaskFailure.Refused or AutotaskFailure.Forbidden)
        {
            return false;
        }
    }

    private sealed class Watch
    {
        private readonly Lock _gate = new();
        private int _steps;
        private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

        public bool IsFull { get; set; }

        /// <summary>After many steps, or soon again while the hour is full.</summary>
        public bool IsDue(DateTimeOffset now)
        {
            lock (_gate)
            {
                var isDue = IsFull ? now - _lookedAt >= Pause : ++_steps >= StepsBetweenLooks && now - _lookedAt >= Between;
                if (isDue)
                {
                    (_steps, _lookedAt) = (0, now);
                }

                return isDue;
            }
        }
    }
}

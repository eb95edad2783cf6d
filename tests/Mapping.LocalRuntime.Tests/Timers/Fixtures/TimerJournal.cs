using System.Collections.Concurrent;

namespace Mapping.LocalRuntime.Tests.Timers.Fixtures;

internal sealed class TimerJournal
{
    private readonly ConcurrentQueue<TimerRun> _runs = new();

    public IReadOnlyList<TimerRun> Runs => [.. _runs];

    public void Add(TimerRun run) => _runs.Enqueue(run);
}

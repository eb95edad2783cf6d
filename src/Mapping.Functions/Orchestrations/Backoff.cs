using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>Waits that grow: half a second, doubled each time up to the longest, a fifth more or less by chance so that runs don't move in step;
/// a time to wait that Autotask named is never cut, and up to a fifth longer for the same reason.</summary>
internal sealed class Backoff(TaskOrchestrationContext context, TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private readonly DateTime _since = context.CurrentUtcDateTime;
    private int _waits;

    public TimeSpan Waited => context.CurrentUtcDateTime - _since;

    public Task WaitAsync(TimeSpan? atLeast = null, TimeSpan? atMost = null)
    {
        var delay = Math.Min((atMost ?? longest).TotalSeconds, First.TotalSeconds * Math.Pow(2, Math.Min(_waits++, 20)));
        var chance = context.NewGuid().ToByteArray()[0] / 255.0;
        delay *= 0.8 + (0.4 * chance);
        var told = (atLeast?.TotalSeconds ?? 0) * (1 + (0.2 * chance));
        return context.CreateTimer(TimeSpan.FromSeconds(Math.Max(delay, told)), CancellationToken.None);
    }
}

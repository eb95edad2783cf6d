using System.Diagnostics;

namespace Mapping.TestKit.Waiting;

/// <summary>Waits for what a test expects instead of sleeping; names it when it does not come.</summary>
public static class WaitFor
{
    private static readonly TimeSpan SoonestLook = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LatestLook = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);
    private static readonly object Met = new();

    public static Task ConditionAsync(string what, Func<bool> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        ValueAsync(what, () => Task.FromResult(condition() ? Met : null), timeout, SoonestLook, cancellationToken);

    public static async Task ConditionAsync(
        string what, Func<Task<bool>> condition, TimeSpan? timeout = null, TimeSpan? every = null, CancellationToken cancellationToken = default) =>
        await ValueAsync(what, async () => await condition() ? Met : null, timeout, every, cancellationToken);

    /// <param name="every">How often to look; else more seldom the longer it takes: looking is work, too.</param>
    public static async Task<T> ValueAsync<T>(
        string what, Func<Task<T?>> read, TimeSpan? timeout = null, TimeSpan? every = null, CancellationToken cancellationToken = default)
        where T : class
    {
        var patience = timeout ?? DefaultTimeout;
        var watch = Stopwatch.StartNew();
        do
        {
            if (await read() is { } value)
                return value;
            await Task.Delay(every ?? NextLook(watch.Elapsed), cancellationToken);
        }
        while (watch.Elapsed < patience);
        throw new TimeoutException($"Within {patience.TotalSeconds:0.#} seconds not seen: {what}.");
    }

    private static TimeSpan NextLook(TimeSpan waited) =>
        waited / 8 is var next && next < SoonestLook ? SoonestLook : next > LatestLook ? LatestLook : next;
}

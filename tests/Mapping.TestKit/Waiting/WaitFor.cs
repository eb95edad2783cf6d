using System.Diagnostics;

namespace Mapping.TestKit.Waiting;

/// <summary>Waits for what a test expects instead of sleeping; names it when it does not come.</summary>
public static class WaitFor
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(60);
    private static readonly object Met = new();

    public static Task ConditionAsync(string what, Func<bool> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        ConditionAsync(what, () => Task.FromResult(condition()), timeout, cancellationToken);

    public static async Task ConditionAsync(
        string what, Func<Task<bool>> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        await ValueAsync(what, async () => await condition() ? Met : null, timeout, cancellationToken: cancellationToken);

    /// <param name="every">How often to look; where many wait at once, looking is work, too.</param>
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
            await Task.Delay(every ?? Look, cancellationToken);
        }
        while (watch.Elapsed < patience);
        throw new TimeoutException($"Within {patience.TotalSeconds:0.#} seconds not seen: {what}.");
    }
}

using System.Diagnostics;

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

/// <summary>Waits for what a test expects, with a bound; names it when it does not come.</summary>
internal static class Until
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(string what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException($"Within {Patience.TotalSeconds:0} seconds not seen: {what}.");
            await Task.Delay(Look);
        }
    }

    public static Task TrueAsync(string what, Func<bool> condition) => TrueAsync(what, () => Task.FromResult(condition()));
}

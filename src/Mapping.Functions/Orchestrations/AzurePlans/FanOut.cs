namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Works on a few items at once; the next begins when one ends.</summary>
internal static class FanOut
{
    public static async Task<IReadOnlyList<TResult>> RunAsync<T, TResult>(IReadOnlyList<T> items, int atOnce, Func<T, Task<TResult>> work)
    {
        var all = new List<Task<TResult>>(items.Count);
        var running = new List<Task>();
        foreach (var item in items)
        {
            if (running.Count >= atOnce)
            {
                running.Remove(await Task.WhenAny(running));
            }

            var task = work(item);
            all.Add(task);
            running.Add(task);
        }

        return await Task.WhenAll(all);
    }
}

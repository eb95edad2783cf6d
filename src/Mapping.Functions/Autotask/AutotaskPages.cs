using Mapping.Functions.Autotask.Wire;

namespace Mapping.Functions.Autotask;

/// <summary>
/// Reads a query to its end: a page that names no next one. A page without rows that still names one is followed a few times and then
/// not believed: taking rows for absent that are there would bill them twice.
/// </summary>
internal static class AutotaskPages
{
    private const int MaxPages = 1_000;
    private const int MaxEmptyPages = 3;

    public static async Task<List<T>> ReadAllAsync<T>(Task<QueryAnswer<T>> first, Func<Uri, Task<QueryAnswer<T>>> next) =>
        (await ReadAsync(first, next, int.MaxValue)).Rows;

    /// <summary>Reads no page more once it has <paramref name="enough"/> rows.</summary>
    public static async Task<(List<T> Rows, bool IsComplete)> ReadAsync<T>(
        Task<QueryAnswer<T>> first, Func<Uri, Task<QueryAnswer<T>>> next, int enough)
    {
        var rows = new List<T>();
        var seen = new HashSet<Uri>();
        var emptyPages = 0;
        var answer = await first;
        while (true)
        {
            var items = answer.Items ?? throw Unreadable("Autotask's answer to a query has no rows, not even none.");
            rows.AddRange(items);
            if (answer.PageDetails?.NextPageUrl is not { Length: > 0 } address)
            {
                return (rows, true);
            }

            if (rows.Count >= enough)
            {
                return (rows, false);
            }

            emptyPages = items.Count == 0 ? emptyPages + 1 : 0;
            if (emptyPages >= MaxEmptyPages)
            {
                throw Unreadable("Autotask's pages have no rows, and it still names a next one.");
            }

            answer = await next(Next(address, seen));
        }
    }

    private static Uri Next(string address, HashSet<Uri> seen)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var page))
        {
            throw Unreadable("Autotask named a next page whose address can't be used.");
        }

        if (!seen.Add(page) || seen.Count >= MaxPages)
        {
            throw Unreadable($"Autotask's pages do not end: {seen.Count} were read, and it still names a next one.");
        }

        return page;
    }

    private static AutotaskException Unreadable(string text) => new(AutotaskFailure.Unavailable, text);
}

using Mapping.Functions.Autotask.Wire;

namespace Mapping.Functions.Autotask;

/// <summary>Follows a query to its last page: no next address, or a page without rows.</summary>
internal static class AutotaskPages
{
    private const int MaxPages = 1_000;

    public static async Task<List<T>> ReadAllAsync<T>(Task<QueryAnswer<T>> first, Func<Uri, Task<QueryAnswer<T>>> next)
    {
        var rows = new List<T>();
        var seen = new HashSet<Uri>();
        var answer = await first;
        while (answer.Items is { Count: > 0 } items)
        {
            rows.AddRange(items);
            if (answer.PageDetails?.NextPageUrl is not { Length: > 0 } address)
            {
                break;
            }

            answer = await next(Next(address, seen));
        }

        return rows;
    }

    private static Uri Next(string address, HashSet<Uri> seen)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var page))
        {
            throw new AutotaskException(AutotaskFailure.Refused, "Autotask named a next page whose address can't be used.");
        }

        if (!seen.Add(page) || seen.Count >= MaxPages)
        {
            throw new AutotaskException(
                AutotaskFailure.Refused,
                $"Autotask's pages do not end: {seen.Count} were read, and it still names a next one.");
        }

        return page;
    }
}

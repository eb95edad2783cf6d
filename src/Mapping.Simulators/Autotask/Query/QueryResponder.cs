using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Query;

/// <summary>Pages in ascending id order; a page knows only the last id of the one before.</summary>
internal static class QueryResponder
{
    public static AutotaskAnswer Count(AutotaskCall call, QueryRequest query) =>
        AutotaskAnswers.Ok(new JsonObject { ["queryCount"] = Matching(call, call.Entity!, query, afterId: long.MinValue).Count() });

    public static AutotaskAnswer First(AutotaskCall call, QueryRequest query) =>
        Page(call, new PageCursor(call.Entity!, query, call.Method, long.MinValue, null), ownToken: null);

    public static AutotaskAnswer Next(AutotaskCall call, string? token)
    {
        if (call.Database.Cursors.Find(token) is not { } cursor || cursor.Entity != call.Entity)
            return AutotaskAnswers.Errors("Invalid query syntax. The paging token is not valid.");
        if (cursor.Method != call.Method)
            return AutotaskAnswers.MethodNotAllowed(call.Method);
        if (cursor.IsEndless)
            return Endless(call, cursor);
        if (call.Database.Switches.NextPageNeedsBody && call.Method == "POST" && call.Body.Length == 0)
            return AutotaskAnswers.Errors("Invalid query syntax. The query has no filter.");
        return Page(call, cursor, token);
    }

    /// <summary>An empty page that names a next one, which is as empty.</summary>
    public static AutotaskAnswer Endless(AutotaskCall call, PageCursor cursor)
    {
        var next = call.Database.Cursors.Keep(cursor with { IsEndless = true });
        return Answer(call, cursor, [], Url(call, next));
    }

    private static AutotaskAnswer Page(AutotaskCall call, PageCursor cursor, string? ownToken)
    {
        var size = cursor.Query.PageSize;
        var rows = Matching(call, cursor.Entity, cursor.Query, cursor.AfterId).Take(size + 1).ToList();
        var hasNext = rows.Count > size || (rows.Count == size && call.Database.Switches.ExtraEmptyLastPage);
        if (rows.Count > size)
            rows.RemoveAt(size);
        var next = hasNext ? call.Database.Cursors.Keep(cursor with { AfterId = rows[^1].Id, Previous = ownToken }) : null;
        return Answer(call, cursor, rows, next is null ? null : Url(call, next));
    }

    private static AutotaskAnswer Answer(AutotaskCall call, PageCursor cursor, List<EntityRow> rows, string? nextUrl) =>
        AutotaskAnswers.Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. rows.Select(row => call.Json(row, cursor.Query.IncludeFields))]),
            ["pageDetails"] = PageDetails(rows.Count, cursor.Query.PageSize, cursor.Previous is null ? null : Url(call, cursor.Previous), nextUrl),
        });

    public static JsonObject PageDetails(int count, int requestCount, string? previous, string? next) =>
        new() { ["count"] = count, ["requestCount"] = requestCount, ["prevPageUrl"] = previous, ["nextPageUrl"] = next };

    private static IEnumerable<EntityRow> Matching(AutotaskCall call, EntityDefinition entity, QueryRequest query, long afterId)
    {
        if (call.User!.Unseen.Contains(entity.Name))
            return [];
        return call.Database.Table(entity)!.Rows(query.Filter.MustEqual).Where(row => row.Id > afterId && query.Filter.Matches(row));
    }

    private static string Url(AutotaskCall call, string token) => $"{call.ZoneUrl}V1.0/{call.Entity!.Name}/query/next?paging={token}";
}

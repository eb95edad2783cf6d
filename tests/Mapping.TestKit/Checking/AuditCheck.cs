using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace Mapping.TestKit.Checking;

/// <summary>Every operation has one start and one end, the API shows each once and ended, and the chain is as it was written.</summary>
internal static class AuditCheck
{
    public static async Task<IReadOnlyList<string>> FindingsAsync(HttpClient api, IReadOnlyList<TableEntity> rows)
    {
        var operations = rows.Where(row => row.RowKey != "~head").ToList();
        var shown = await ShownAsync(api);
        return
        [
            .. Halves(operations),
            .. Shown(operations.Where(row => row.GetString("Context") == Context(api)).ToList(), shown),
            .. await ChainAsync(api, operations.Count),
        ];
    }

    /// <summary>What the log has to tell of an order that mapped.</summary>
    public static IEnumerable<string> Tells(IReadOnlyList<TableEntity> rows, string orderId, string operation, string status) =>
        rows.Any(row => row.GetString("OrderId") == orderId && row.GetString("Operation") == operation && row.GetString("Status") == status)
            ? []
            : [$"{orderId}: the audit log has no {operation} that {status}."];

    private static IEnumerable<string> Halves(List<TableEntity> rows)
    {
        foreach (var operation in rows.GroupBy(row => row.GetGuid("OperationId")))
        {
            var statuses = operation.Select(row => row.GetString("Status")).Order().ToList();
            if (statuses is not (["Failed", "Processing"] or ["Processing", "Succeeded"]))
                yield return $"{operation.First().GetString("OrderId")}: {operation.First().GetString("Operation")} has the rows {string.Join(", ", statuses)}.";
        }
    }

    private static IEnumerable<string> Shown(List<TableEntity> rows, List<JsonObject> shown)
    {
        var ids = rows.Select(row => row.GetGuid("OperationId")!.Value).ToHashSet();
        var listed = shown.Select(item => Guid.Parse(item["id"]!.GetValue<string>())).ToList();
        foreach (var twice in listed.GroupBy(id => id).Where(group => group.Count() > 1))
            yield return $"The API lists operation {twice.Key} {twice.Count()} times.";
        foreach (var lost in ids.Except(listed))
            yield return $"The API does not list operation {lost}.";
        foreach (var open in shown.Where(item => item["status"]!.GetValue<string>() == "Processing"))
            yield return $"{open["orderId"]}: {open["operation"]} is still shown as Processing.";
        foreach (var damaged in shown.Where(item => item["calls"] is { } calls && calls.GetValueKind() != JsonValueKind.Array))
            yield return $"{damaged["orderId"]}: the evidence of {damaged["operation"]} can't be read.";
    }

    private static async Task<IReadOnlyList<string>> ChainAsync(HttpClient api, int rows)
    {
        var answer = await api.GetFromJsonAsync<JsonObject>("/api/audit-logs/verify") ?? [];
        var counted = answer["months"]!.AsArray().Sum(month => month!["rows"]!.GetValue<int>());
        return answer["isIntact"]!.GetValue<bool>() && counted == rows
            ? []
            : [$"The audit chain of {rows} rows is not intact: {answer.ToJsonString()}"];
    }

    private static async Task<List<JsonObject>> ShownAsync(HttpClient api)
    {
        var items = new List<JsonObject>();
        string? token = null;
        do
        {
            var query = token is null ? "?pageSize=200" : $"?pageSize=200&continuationToken={Uri.EscapeDataString(token)}";
            var page = await api.GetFromJsonAsync<JsonObject>($"/api/audit-logs{query}") ?? [];
            items.AddRange(page["items"]!.AsArray().Select(item => item!.AsObject()));
            token = page["continuationToken"]?.GetValue<string>();
        }
        while (token is not null);
        return items;
    }

    private static string Context(HttpClient api) => api.DefaultRequestHeaders.GetValues("X-Context").Single();
}

using System.Globalization;
using System.Text.Json.Nodes;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.Autotask;

public sealed class PagingTests
{
    [Fact]
    public async Task Every_page_of_two_lines_is_read_by_posting_the_same_query()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) => context.JsonAsync(LinesPage(request, context, rows: 5)));

        var lines = await autotask.Client.ListLinesAsync(autotask.Connection, 29, default);

        Assert.Equal([1, 2, 3, 4, 5], lines.Select(line => line.Id));
        Assert.Equal(new ContractServiceLine(1, 29, 12, "ours"), lines[0]);
        Assert.All(autotask.Calls, call => Assert.Equal("POST", call.Method));
        Assert.Equal(["/ContractServices/query", "/ContractServices/query/next", "/ContractServices/query/next"], autotask.Calls.Select(Below));
        Assert.Equal("""{"MaxRecords":500,"filter":[{"op":"eq","field":"contractID","value":29}]}""", Assert.Single(autotask.Calls.Select(call => call.Body).Distinct()));
    }

    [Fact]
    public async Task Units_are_asked_for_by_line_and_end_and_come_oldest_first()
    {
        const string Rows =
            """
            {"items":[
              {"id":9,"contractServiceID":4,"startDate":"2026-02-01T00:00:00Z","endDate":"2026-02-28T00:00:00.000Z","units":25.0,"price":506.00,"cost":"440.0","approveAndPostDate":null},
              {"id":8,"contractServiceID":4,"startDate":"2026-01-01","endDate":"2026-01-31","units":25,"price":506,"approveAndPostDate":"2026-02-02T10:11:12.123Z"},
              {"id":7,"contractServiceID":5,"startDate":"2026-01-01","endDate":"2026-01-31","units":1},
              {"id":6,"contractServiceID":4,"startDate":"2025-12-01","endDate":"2025-12-31","units":1}],
             "pageDetails":{"count":4,"requestCount":500,"prevPageUrl":null,"nextPageUrl":null}}
            """;
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(Rows));

        var rows = await autotask.Client.ListUnitsAsync(autotask.Connection, 4, new DateOnly(2026, 1, 31), default);

        Assert.Equal(
            [
                new UnitsRow(8, 4, new(2026, 1, 1), new(2026, 1, 31), 25, 506m, null, true),
                new UnitsRow(9, 4, new(2026, 2, 1), new(2026, 2, 28), 25, 506m, 440m, false),
            ],
            rows);
        Assert.Equal(
            """{"MaxRecords":500,"filter":[{"op":"and","items":[{"op":"eq","field":"contractServiceID","value":4},{"op":"gte","field":"endDate","value":"2026-01-31"}]}]}""",
            Assert.Single(autotask.Calls).Body);
    }

    [Theory]
    [InlineData("""{"items":[],"pageDetails":{"count":0,"nextPageUrl":null}}""")]
    [InlineData("""{"items":[],"pageDetails":{"nextPageUrl":""}}""")]
    [InlineData("""{"items":[]}""")]
    public async Task A_contract_without_lines_has_none(string page)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(page));

        Assert.Empty(await autotask.Client.ListLinesAsync(autotask.Connection, 29, default));
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task Rows_after_a_page_without_rows_are_read()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) => context.JsonAsync(request.Query.Split('=')[^1] switch
        {
            "" => Empty(context, "2"),
            "2" => Page(1, NextAddress(context, "3")),
            "3" => Empty(context, "4"),
            _ => """{"items":[],"pageDetails":{"nextPageUrl":null}}""",
        }));

        Assert.Single(await autotask.Client.ListLinesAsync(autotask.Connection, 29, default));
        Assert.Equal(4, autotask.Calls.Count);
    }

    [Fact]
    public async Task Pages_without_rows_that_go_on_are_not_taken_for_a_contract_without_lines()
    {
        var page = 0;
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
            context.JsonAsync(Empty(context, Interlocked.Increment(ref page).ToString(CultureInfo.InvariantCulture))));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
        Assert.Equal(3, autotask.Calls.Count);
    }

    [Theory]
    [InlineData("""{"items":null,"pageDetails":null}""")]
    [InlineData("""{"Message":"Something else."}""")]
    public async Task An_answer_that_is_none_of_a_query_is_not_taken_for_no_rows(string body)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() =>
            autotask.Client.ListUnitsAsync(autotask.Connection, 4, new DateOnly(2026, 1, 1), default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task Credentials_are_not_sent_to_a_next_page_on_another_host()
    {
        await using var foreign = await HttpStandIn.StartAsync((_, context) => context.JsonAsync("{}"));
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(Page(1, $"{foreign.Uri}V1.0/ContractServices/query/next")));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));

        Assert.Equal(AutotaskFailure.Refused, failed.Failure);
        Assert.Contains(foreign.Uri.Authority, failed.Message, StringComparison.Ordinal);
        Assert.Empty(foreign.Requests);
    }

    [Fact]
    public async Task A_next_page_that_was_read_already_ends_with_a_clear_failure()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(Page(1, NextAddress(context, "same"))));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
        Assert.Contains("do not end", failed.Message, StringComparison.Ordinal);
        Assert.Equal(2, autotask.Calls.Count);
    }

    [Fact]
    public async Task Pages_without_an_end_are_given_up()
    {
        var page = 0;
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
            context.JsonAsync(Page(1, NextAddress(context, Interlocked.Increment(ref page).ToString(CultureInfo.InvariantCulture)))));

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));

        Assert.Contains("do not end", failed.Message, StringComparison.Ordinal);
        Assert.InRange(autotask.Calls.Count, 100, 1_000);
    }

    private static string Below(SeenRequest request) => request.Path[$"{AutotaskStandIn.Base}V1.0".Length..];

    private static string NextAddress(HttpContext context, string token) =>
        $"http://{context.Request.Host}{AutotaskStandIn.Base}V1.0/ContractServices/query/next?paging={token}";

    private static string LinesPage(SeenRequest request, HttpContext context, int rows)
    {
        var first = request.Query.Length == 0 ? 1 : int.Parse(request.Query.Split('=')[1], CultureInfo.InvariantCulture);
        var last = Math.Min(first + 1, rows);
        var items = new JsonArray([.. Enumerable.Range(first, last - first + 1).Select(Line)]);
        var next = last < rows ? NextAddress(context, $"{last + 1}") : null;
        return new JsonObject { ["items"] = items, ["pageDetails"] = new JsonObject { ["count"] = items.Count, ["nextPageUrl"] = next } }.ToJsonString();
    }

    private static string Empty(HttpContext context, string next) =>
        $$$"""{"items":[],"pageDetails":{"nextPageUrl":"{{{NextAddress(context, next)}}}"}}""";

    private static string Page(int id, string next) =>
        new JsonObject { ["items"] = new JsonArray(Line(id)), ["pageDetails"] = new JsonObject { ["nextPageUrl"] = next } }.ToJsonString();

    private static JsonNode Line(int id) =>
        new JsonObject { ["id"] = id, ["contractID"] = 29, ["serviceID"] = 12, ["internalDescription"] = "ours", ["unitPrice"] = 20.24m };
}

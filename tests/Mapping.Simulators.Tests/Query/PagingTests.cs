using System.Net;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Query;

public sealed class PagingTests(Support.Simulators simulators)
{
    private const string All = """{"MaxRecords":3,"filter":[{"op":"gte","field":"id","value":0}]}""";

    [Fact]
    public async Task Pages_follow_in_ascending_id_order_until_there_is_no_next()
    {
        var autotask = simulators.NewAutotask();
        var ids = new List<long>();

        var page = await autotask.PostAsync("Companies/query", All);
        ids.AddRange(page.Ids);
        while (page.NextPage is { } next)
        {
            page = await autotask.PostAsync(next, All);
            ids.AddRange(page.Ids);
        }

        Assert.Equal([0, 174, 175, 176, 177, 178, 179, 180], ids);
    }

    [Fact]
    public async Task A_page_tells_its_size_and_its_neighbours()
    {
        var autotask = simulators.NewAutotask();

        var first = await autotask.PostAsync("Companies/query", All);
        var second = await autotask.PostAsync(first.NextPage!);
        var third = await autotask.PostAsync(second.NextPage!);

        var details = third.Json.GetProperty("pageDetails");
        Assert.Equal((2, 3), (details.GetProperty("count").GetInt32(), details.GetProperty("requestCount").GetInt32()));
        Assert.StartsWith($"{autotask.Zone}Companies/query/next?paging=", first.NextPage, StringComparison.Ordinal);
        Assert.Equal(first.NextPage, details.GetProperty("prevPageUrl").GetString());
        Assert.Null(third.NextPage);
    }

    [Fact]
    public async Task The_next_page_of_a_posted_query_takes_POST_only()
    {
        var autotask = simulators.NewAutotask();
        var first = await autotask.PostAsync("Companies/query", All);

        var got = await autotask.GetAsync(first.NextPage!);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, got.Status);
        Assert.Equal("""{"Message":"The requested resource does not support http method 'GET'."}""", got.Body);
    }

    [Fact]
    public async Task The_next_page_of_a_query_by_GET_takes_GET_only()
    {
        var autotask = simulators.NewAutotask();
        var first = await autotask.GetAsync($"Companies/query?search={Uri.EscapeDataString(All)}");

        Assert.Equal([176, 177, 178], (await autotask.GetAsync(first.NextPage!)).Ids.Take(3));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await autotask.PostAsync(first.NextPage!, All)).Status);
    }

    [Fact]
    public async Task A_body_may_be_demanded_for_the_next_page()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { nextPageNeedsBody = true });
        var first = await autotask.PostAsync("Companies/query", All);

        Assert.Equal(HttpStatusCode.InternalServerError, (await autotask.PostAsync(first.NextPage!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await autotask.PostAsync(first.NextPage!, All)).Status);
    }

    [Fact]
    public async Task A_full_last_page_may_name_a_further_empty_one()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { extraEmptyLastPage = true, maxPageSize = 4 });

        var first = await autotask.QueryAsync("Companies", new { op = "gte", field = "id", value = 0 });
        var second = await autotask.PostAsync(first.NextPage!);
        var third = await autotask.PostAsync(second.NextPage!);

        Assert.Equal(4, second.Ids.Count);
        Assert.Empty(third.Ids);
        Assert.Null(third.NextPage);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    [InlineData(-5)]
    public async Task A_page_size_out_of_range_is_clamped_or_refused(int size)
    {
        var autotask = simulators.NewAutotask();
        var query = new { MaxRecords = size, filter = new[] { new { op = "gte", field = "id", value = 0 } } };

        var clamped = await autotask.PostAsync("Companies/query", query);
        await autotask.SwitchAsync(new { outOfRangePageSize = "Refused" });
        var refused = await autotask.PostAsync("Companies/query", query);

        Assert.Equal(500, clamped.Json.GetProperty("pageDetails").GetProperty("requestCount").GetInt32());
        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
    }

    [Fact]
    public async Task A_count_counts_without_paging()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal("""{"queryCount":8}""", (await autotask.PostAsync("Companies/query/count", All)).Body);
        Assert.Equal("""{"queryCount":8}""", (await autotask.GetAsync($"Companies/query/count?search={Uri.EscapeDataString(All)}")).Body);
    }

    [Fact]
    public async Task A_record_that_is_made_between_two_pages_is_neither_lost_nor_doubled()
    {
        var autotask = simulators.NewAutotask();
        var first = await autotask.PostAsync("Companies/query", All);
        await autotask.InspectAsync(HttpMethod.Post, "companies", new { name = "Juniper Bikes" });

        var second = await autotask.PostAsync(first.NextPage!);
        var third = await autotask.PostAsync(second.NextPage!);

        Assert.Equal([179, 180, 1_000], third.Ids);
        Assert.Equal(9, Answers(first, second, third).Distinct().Count());
    }

    [Fact]
    public async Task A_token_that_was_made_up_is_refused()
    {
        var autotask = simulators.NewAutotask();

        Assert.Equal(HttpStatusCode.InternalServerError, (await autotask.PostAsync("Companies/query/next?paging=made-up")).Status);
    }

    private static IEnumerable<long> Answers(params Answer[] pages) => pages.SelectMany(page => page.Ids);
}

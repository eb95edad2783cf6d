using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Audit;

/// <summary>What the table can't look for is looked for in a thousand rows a page.</summary>
public class AuditSearchTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Newest = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_page_ends_after_a_thousand_rows_says_how_far_it_came_and_the_next_goes_on_there()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await WriteAsync(tables, 1_100, number => number is 0 or 499 or 500 or 1_099 ? "Zephyr Labs" : "Birch School");

        var pages = await PagesAsync(tables, query => query with { Customer = "zephyr" });

        Assert.Equal([2, 1, 1], pages.Select(page => page.Items.Count));
        Assert.Equal([At(499), At(999), null], pages.Select(page => page.SearchedTo));
        Assert.Equal([At(0), At(499), At(500), At(1_099)], pages.SelectMany(page => page.Items).Select(item => item.StartedAt));
    }

    [Fact]
    public async Task What_is_found_is_whole_with_its_evidence_and_a_page_is_never_longer_than_asked_for()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await WriteAsync(tables, 9, number => number % 2 == 0 ? "Zephyr Labs" : "Birch School");

        var pages = await PagesAsync(tables, query => query with { Customer = "ZEPHYR", Status = AuditStatus.Succeeded, PageSize = 2 });

        Assert.Equal([2, 2, 1], pages.Select(page => page.Items.Count));
        Assert.All(pages.SelectMany(page => page.Items), item => Assert.Equal(
            ("Succeeded", "25 units.", "/V1.0/Contracts"), (item.Status, item.Details, item.Calls!.Value[0].GetProperty("path").GetString())));
    }

    [Fact]
    public async Task What_still_runs_is_found_behind_what_has_ended()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await WriteAsync(tables, 600, _ => "Birch School", isEnded: number => number != 599);

        var pages = await PagesAsync(tables, query => query with { Status = AuditStatus.Processing });

        Assert.Equal(At(599), Assert.Single(pages.SelectMany(page => page.Items)).StartedAt);
        Assert.Equal(2, pages.Count);
    }

    private static DateTimeOffset At(int number) => Newest.AddMinutes(-5 * number);

    private Task<IReadOnlyList<AuditPage>> PagesAsync(Tables tables, Func<AuditQuery, AuditQuery> change) =>
        AuditPages.OfAsync(tables, change(new AuditQuery(_tenant, "csp", Newest.AddMonths(-1), Newest.AddDays(1), null, null, null, null, 25, null)));

    private async Task WriteAsync(Tables tables, int count, Func<int, string> customer, Func<int, bool>? isEnded = null)
    {
        using var log = new AuditLog(tables, TimeProvider.System);
        await log.AppendAsync(
            Enumerable.Range(0, count).SelectMany(number => Records(number, customer(number)).Take(isEnded?.Invoke(number) == false ? 1 : 2)), CancellationToken.None);
    }

    private IEnumerable<AuditRecord> Records(int number, string customer)
    {
        var subject = new AuditSubject(_tenant, "csp", "ada@nimbus-demo.example", "corr-1", "instance-1", "order-1", Guid.Empty, customer);
        var start = new AuditRecord(OperationIds.Of($"{number}", AuditOperation.CreateOrder), AuditOperation.CreateOrder, AuditStatus.Processing, 1, At(number), null, subject);
        var call = new CallEvidence(At(number), "POST", "/V1.0/Contracts", 200, 12, null, null, null);
        return [start, start with { Status = AuditStatus.Succeeded, EndedAt = At(number).AddSeconds(1), Details = "25 units.", Calls = [call] }];
    }
}

using Mapping.Functions.Audit;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Audit;

/// <summary>An order's rows stand in the months of its operations, and are asked for at once.</summary>
public class AuditOfOrderTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Bought = new(2025, 12, 31, 23, 58, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<DateTimeOffset> Starts = [Bought.AddMonths(10), Bought.AddMonths(3), Bought.AddMinutes(5), Bought];
    private readonly string _tenant = TestTables.NewTenant();

    [Theory]
    [InlineData(null)]
    [InlineData("alder")]
    public async Task An_orders_operations_of_all_months_come_newest_first_page_by_page(string? customer)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await WriteAsync(tables, _tenant, "csp", "order-1");
        await WriteAsync(tables, _tenant, "csp", "order-10");
        await WriteAsync(tables, _tenant, "reseller:1", "order-1");
        await WriteAsync(tables, $"{_tenant}2", "csp", "order-1");

        var pages = await AuditPages.OfAsync(tables, Query(Bought, Starts[0].AddDays(1), customer));

        Assert.Equal([3, 1], pages.Select(page => page.Items.Count));
        Assert.Equal(Starts, pages.SelectMany(page => page.Items).Select(item => item.StartedAt));
        Assert.All(pages.SelectMany(page => page.Items), item => Assert.Equal(("order-1", "csp", "Succeeded"), (item.OrderId, item.Context, item.Status)));
    }

    [Fact]
    public async Task The_span_of_time_holds_in_each_month()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await WriteAsync(tables, _tenant, "csp", "order-1");

        var pages = await AuditPages.OfAsync(tables, Query(Bought.AddMinutes(1), Bought.AddMonths(10).AddMinutes(-1), customer: null));

        Assert.Equal([Starts[1], Starts[2]], pages.SelectMany(page => page.Items).Select(item => item.StartedAt));
    }

    private AuditQuery Query(DateTimeOffset start, DateTimeOffset end, string? customer) => new(_tenant, "csp", start, end, null, null, customer, "order-1", 3, null);

    private static async Task WriteAsync(Tables tables, string tenant, string context, string order)
    {
        using var log = new AuditLog(tables, TimeProvider.System);
        foreach (var startedAt in Starts)
        {
            var subject = new AuditSubject(tenant, context, "ada@nimbus-demo.example", "corr-1", "instance-1", order, Guid.Empty, "Alder Dental");
            var id = OperationIds.Of($"{tenant} {context} {order} {startedAt:O}", AuditOperation.CreateOrder);
            var start = new AuditRecord(id, AuditOperation.CreateOrder, AuditStatus.Processing, 1, startedAt, null, subject);
            await log.AppendAsync([start, start with { Status = AuditStatus.Succeeded, EndedAt = startedAt.AddSeconds(1) }], CancellationToken.None);
        }
    }
}

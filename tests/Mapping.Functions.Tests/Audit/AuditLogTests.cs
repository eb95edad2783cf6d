using Azure.Data.Tables;
using Mapping.Functions.Audit;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.Functions.Tests.Audit;

public class AuditLogTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_reader_sees_an_operation_once_in_its_latest_state()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        var start = Record(AuditOperation.CreateOrder, Start);
        await log.AppendAsync([start], CancellationToken.None);
        Assert.Equal("Processing", Assert.Single((await ReadAsync(tables)).Items).Status);

        await log.AppendAsync([start with { Status = AuditStatus.Failed, EndedAt = Start.AddSeconds(3), Code = "OrderFailed" }], CancellationToken.None);

        var item = Assert.Single((await ReadAsync(tables)).Items);
        Assert.Equal(("Failed", "OrderFailed", Start, Start.AddSeconds(3)), (item.Status, item.Code, item.StartedAt, item.EndedAt));
    }

    [Fact]
    public async Task A_repeated_step_appends_nothing()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        using var afterACrash = new AuditLog(tables, TimeProvider.System);
        var start = Record(AuditOperation.CreateOrder, Start);

        await log.AppendAsync([start, start], CancellationToken.None);
        await log.AppendAsync([start], CancellationToken.None);
        await afterACrash.AppendAsync([start], CancellationToken.None);

        Assert.Single(await ChainAsync(tables));
    }

    [Fact]
    public async Task A_row_that_stands_already_is_not_waited_for()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var clockThatStands = new FakeTimeProvider(Start);
        using var log = new AuditLog(tables, clockThatStands);
        using var afterACrash = new AuditLog(tables, clockThatStands);
        var start = Record(AuditOperation.CreateOrder, Start);
        await log.AppendAsync([start], CancellationToken.None);

        await afterACrash.AppendAsync([start], CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Single(await ChainAsync(tables));
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain_without_a_gap()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var logs = Enumerable.Range(0, 4).Select(_ => new AuditLog(tables, TimeProvider.System)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            logs[i % 4].AppendAsync([Record(AuditOperation.CreateOrder, Start.AddSeconds(i))], CancellationToken.None)));

        var chain = await ChainAsync(tables);
        Assert.Equal(Enumerable.Range(1, 200).Select(i => (long)i), chain.Select(row => row.Sequence));
        Assert.Equal("", chain[0].PreviousHash);
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        Assert.All(chain, row => Assert.Equal(row.Hash, AuditHash.Of(row)));
        logs.ForEach(log => log.Dispose());
    }

    [Fact]
    public async Task Pages_go_from_newest_to_oldest_across_months_and_filter()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        var days = Enumerable.Range(0, 9).Select(i => Start.AddDays(-i * 5)).ToList();
        await log.AppendAsync(days.Select(day => Record(AuditOperation.CreateOrder, day)), CancellationToken.None);
        await log.AppendAsync(days.Select(day => Record(AuditOperation.CreateOrder, day) with { Status = AuditStatus.Succeeded }), CancellationToken.None);
        await log.AppendAsync([Record(AuditOperation.CreateConnectionOfferMapping, Start)], CancellationToken.None);

        var seen = new List<AuditItem>();
        string? after = null;
        do
        {
            var page = await ReadAsync(tables, query => query with { PageSize = 2, After = after, Operations = [AuditOperation.CreateOrder], Status = AuditStatus.Succeeded });
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(days, seen.Select(item => item.StartedAt));
        Assert.Equal(4, (await ReadAsync(tables, query => query with { StartDate = days[3], Operations = [AuditOperation.CreateOrder] })).Items.Count);
    }

    [Fact]
    public async Task Another_context_and_another_customer_are_not_seen()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        await log.AppendAsync([Record(AuditOperation.CreateOrder, Start)], CancellationToken.None);

        Assert.Empty((await ReadAsync(tables, query => query with { Context = "reseller:r1" })).Items);
        Assert.Empty((await ReadAsync(tables, query => query with { Customer = "Birch" })).Items);
        Assert.Empty((await ReadAsync(tables, query => query with { OrderId = "another" })).Items);
        Assert.Single((await ReadAsync(tables, query => query with { Customer = "alder", OrderId = "order-1" })).Items);
    }

    private AuditRecord Record(AuditOperation operation, DateTimeOffset startedAt) => new(
        OperationIds.Of($"{startedAt.UtcTicks}", operation),
        operation,
        AuditStatus.Processing,
        1,
        startedAt,
        null,
        new AuditSubject(_tenant, "csp", "ada@nimbus-demo.example", "corr-1", "instance-1", "order-1", Guid.Empty, "Alder Dental"));

    private Task<AuditPage> ReadAsync(Tables tables, Func<AuditQuery, AuditQuery>? change = null)
    {
        var query = new AuditQuery(_tenant, "csp", Start.AddMonths(-3), Start.AddDays(1), null, null, null, null, 100, null);
        return new AuditReader(tables).ReadAsync(change?.Invoke(query) ?? query, CancellationToken.None);
    }

    private async Task<List<AuditEntity>> ChainAsync(Tables tables)
    {
        var rows = new List<AuditEntity>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {AuditKeys.Partition(_tenant, Start)} and RowKey lt {AuditKeys.Head}");
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter))
        {
            rows.Add(row);
        }

        return [.. rows.OrderBy(row => row.Sequence)];
    }
}

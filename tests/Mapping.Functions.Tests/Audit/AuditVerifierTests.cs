using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Audit;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Audit;

public class AuditVerifierTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private readonly string _tenant = TestTables.NewTenant();

    [Fact]
    public async Task A_chain_as_it_was_written_is_intact() => Assert.Null((await VerifyAfterAsync((_, _) => Task.CompletedTask)).Fault);

    [Fact]
    public async Task A_month_without_rows_is_intact()
    {
        var verification = await new AuditVerifier(await TestTables.CreateAsync(azurite)).VerifyAsync(_tenant, Start, CancellationToken.None);
        Assert.Equal(("2026-11", 0, true), (verification.Month, verification.Rows, verification.IsIntact));
    }

    [Fact]
    public async Task A_changed_row_is_found()
    {
        var fault = (await VerifyAfterAsync(async (tables, rows) =>
        {
            rows[4].Customer = "Somebody Else";
            await tables.AuditLogs.UpdateEntityAsync(rows[4], ETag.All, TableUpdateMode.Replace);
        })).Fault;
        Assert.Equal(5, fault?.Sequence);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    [InlineData(4, 6)]
    [InlineData(0, 10)]
    public async Task Removed_rows_are_found(int first, int count)
    {
        var fault = (await VerifyAfterAsync((tables, rows) => RemoveAsync(tables, rows.Slice(first, count)))).Fault;
        Assert.Equal(first + 1, fault?.Sequence);
    }

    [Fact]
    public async Task A_month_that_is_gone_with_its_head_is_found()
    {
        var verification = await VerifyAfterAsync(RemoveMonthAsync);
        Assert.Equal((0, "The month has lost all its rows."), (verification.Rows, verification.Fault?.Message));
    }

    [Fact]
    public async Task A_month_that_was_written_anew_is_found()
    {
        var fault = (await VerifyAfterAsync(async (tables, rows) =>
        {
            await RemoveMonthAsync(tables, rows);
            using var log = new AuditLog(tables, TimeProvider.System);
            await log.AppendAsync([Record(1), Record(2)], CancellationToken.None);
        })).Fault;
        Assert.Equal(new AuditFault(1, "The chain does not begin as it was written."), fault);
    }

    [Fact]
    public async Task A_lost_head_is_found()
    {
        var fault = (await VerifyAfterAsync((tables, rows) =>
            tables.AuditLogs.DeleteEntityAsync(rows[0].PartitionKey, AuditKeys.Head, ETag.All))).Fault;
        Assert.NotNull(fault);
    }

    [Fact]
    public async Task An_inserted_row_is_found()
    {
        var fault = (await VerifyAfterAsync(async (tables, rows) =>
        {
            rows[4].RowKey += "x";
            rows[4].Hash = AuditHash.Of(rows[4]);
            await tables.AuditLogs.AddEntityAsync(rows[4]);
        })).Fault;
        Assert.NotNull(fault);
    }

    [Fact]
    public async Task A_row_that_was_added_behind_the_end_with_a_right_hash_is_found()
    {
        var fault = (await VerifyAfterAsync(async (tables, rows) =>
        {
            var forged = rows[9];
            (forged.RowKey, forged.Sequence, forged.PreviousHash) = (forged.RowKey + "x", 11, forged.Hash);
            forged.Hash = AuditHash.Of(forged);
            await tables.AuditLogs.AddEntityAsync(forged);
        })).Fault;
        Assert.Equal(new AuditFault(11, "A row stands behind the end of the chain."), fault);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_row_that_was_moved_to_another_tenant_is_found_in_both(int index)
    {
        var (other, tables) = (TestTables.NewTenant(), await TestTables.CreateAsync(azurite));
        using var log = new AuditLog(tables, TimeProvider.System);
        await log.AppendAsync([Record(1) with { Subject = Record(1).Subject with { Tenant = other } }], CancellationToken.None);
        var fault = (await VerifyAfterAsync(async (_, rows) =>
        {
            await RemoveAsync(tables, [rows[index]]);
            rows[index].PartitionKey = AuditKeys.Partition(other, Start);
            await tables.AuditLogs.AddEntityAsync(rows[index]);
        })).Fault;

        Assert.Equal(index + 1, fault?.Sequence);
        Assert.NotNull((await new AuditVerifier(tables).VerifyAsync(other, Start, CancellationToken.None)).Fault);
    }

    [Fact]
    public async Task A_whole_chain_that_was_copied_to_another_tenant_is_found()
    {
        var (other, tables) = (TestTables.NewTenant(), await TestTables.CreateAsync(azurite));
        await VerifyAfterAsync(async (_, rows) =>
        {
            foreach (var row in rows)
            {
                row.PartitionKey = AuditKeys.Partition(other, Start);
                await tables.AuditLogs.AddEntityAsync(row);
            }

            var head = new AuditHead { PartitionKey = rows[0].PartitionKey, Sequence = 10, Hash = rows[9].Hash };
            await tables.AuditLogs.AddEntityAsync(head);
        });

        Assert.Equal(1, (await new AuditVerifier(tables).VerifyAsync(other, Start, CancellationToken.None)).Fault?.Sequence);
    }

    [Fact]
    public async Task Reordered_rows_are_found()
    {
        var fault = (await VerifyAfterAsync(async (tables, rows) =>
        {
            (rows[4].Sequence, rows[5].Sequence) = (rows[5].Sequence, rows[4].Sequence);
            await tables.AuditLogs.UpdateEntityAsync(rows[4], ETag.All, TableUpdateMode.Replace);
            await tables.AuditLogs.UpdateEntityAsync(rows[5], ETag.All, TableUpdateMode.Replace);
        })).Fault;
        Assert.Equal(5, fault?.Sequence);
    }

    [Fact]
    public async Task A_chain_that_grows_while_it_is_verified_is_intact()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var logs = Enumerable.Range(0, 2).Select(_ => new AuditLog(tables, TimeProvider.System)).ToList();
        using var written = new CancellationTokenSource();
        // Starts sort before, ends behind what a reader has passed already.
        var writers = Task.WhenAll(Enumerable.Range(0, 20).Select(async writer =>
        {
            for (var i = 0; i < 15; i++)
            {
                await logs[writer % 2].AppendAsync([Record((writer * 7919 + i * 104729) % 100_000)], CancellationToken.None);
            }
        })).ContinueWith(_ => written.Cancel(), TaskScheduler.Default);

        var seen = 0;
        while (!written.IsCancellationRequested)
        {
            var verification = await new AuditVerifier(tables).VerifyAsync(_tenant, Start, CancellationToken.None);
            Assert.True(verification.IsIntact, $"{verification.Fault} of {verification.Rows} rows");
            seen++;
        }

        await writers;
        Assert.True(seen > 1, "the chain was not looked at while it grew");
        var end = await new AuditVerifier(tables).VerifyAsync(_tenant, Start, CancellationToken.None);
        Assert.Equal((300, true), (end.Rows, end.IsIntact));
        logs.ForEach(log => log.Dispose());
    }

    private static async Task RemoveAsync(Tables tables, IEnumerable<AuditEntity> rows)
    {
        foreach (var row in rows)
        {
            await tables.AuditLogs.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All);
        }
    }

    private static async Task RemoveMonthAsync(Tables tables, List<AuditEntity> rows)
    {
        await RemoveAsync(tables, rows);
        await tables.AuditLogs.DeleteEntityAsync(rows[0].PartitionKey, AuditKeys.Head, ETag.All);
    }

    private async Task<AuditVerification> VerifyAfterAsync(Func<Tables, List<AuditEntity>, Task> tamper)
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        foreach (var i in Enumerable.Range(0, 10))
        {
            await log.AppendAsync([Record(i)], CancellationToken.None);
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {AuditKeys.Partition(_tenant, Start)} and RowKey lt {AuditKeys.Head}");
        var rows = new List<AuditEntity>();
        await foreach (var row in tables.AuditLogs.QueryAsync<AuditEntity>(filter))
        {
            rows.Add(row);
        }

        await tamper(tables, [.. rows.OrderBy(row => row.Sequence)]);
        return await new AuditVerifier(tables).VerifyAsync(_tenant, Start, CancellationToken.None);
    }

    private AuditRecord Record(int i) => new(
        Guid.NewGuid(),
        AuditOperation.CreateOrder,
        AuditStatus.Processing,
        1,
        Start.AddSeconds(i),
        null,
        new AuditSubject(_tenant, "csp", "ada@nimbus-demo.example", "corr-1", "instance-1", "order-1", Guid.Empty, "Alder Dental"));
}

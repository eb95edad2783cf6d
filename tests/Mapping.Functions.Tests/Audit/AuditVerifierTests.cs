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
    [InlineData(3)]
    [InlineData(9)]
    public async Task A_removed_row_is_found(int index)
    {
        var fault = (await VerifyAfterAsync((tables, rows) =>
            tables.AuditLogs.DeleteEntityAsync(rows[index].PartitionKey, rows[index].RowKey, ETag.All))).Fault;
        Assert.Equal(index + 1, fault?.Sequence);
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

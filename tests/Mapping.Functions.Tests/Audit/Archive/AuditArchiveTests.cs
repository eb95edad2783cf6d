using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Mapping.Functions.Audit;
using Mapping.Functions.Audit.Archive;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.Functions.Tests.Audit.Archive;

public sealed class AuditArchiveTests(AzuriteFixture azurite, BlobAzuriteFixture blobs) : IClassFixture<BlobAzuriteFixture>
{
    private static readonly DateTimeOffset Old = new(2024, 3, 31, 23, 59, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Kept = new(2024, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string _tenant = TestTables.NewTenant();
    private readonly BlobContainerClient _container = new(blobs.ConnectionString, $"c{Guid.NewGuid():N}");

    [Fact]
    public async Task An_old_month_goes_to_the_archive_and_leaves_the_table_and_a_kept_one_stays()
    {
        var tables = await WithRowsAsync(250, Old);
        await AppendAsync(tables, 3, Kept);

        Assert.True(await RunAsync(tables) >= 250);

        Assert.Empty(await RowsAsync(tables, Old));
        Assert.Equal(3, (await RowsAsync(tables, Kept)).Count);
        var lines = await LinesAsync();
        Assert.Equal(Enumerable.Range(1, 250), lines.Select(line => (int)line["sequence"]!));
        Assert.Equal(lines.SkipLast(1).Select(line => (string?)line["hash"]), lines.Skip(1).Select(line => (string?)line["previousHash"]));
    }

    [Fact]
    public async Task What_comes_late_goes_on_with_the_chain_and_is_archived_too()
    {
        var tables = await WithRowsAsync(5, Old);
        await RunAsync(tables);
        await AppendAsync(tables, 2, Old);

        Assert.Null((await new AuditVerifier(tables).VerifyAsync(_tenant, Old, default)).Fault);
        await RunAsync(tables);

        Assert.Empty(await RowsAsync(tables, Old));
        Assert.Equal(Enumerable.Range(1, 7), (await LinesAsync()).Select(line => (int)line["sequence"]!));
        Assert.Null((await new AuditVerifier(tables).VerifyAsync(_tenant, Old, default)).Fault);
    }

    [Fact]
    public async Task A_month_that_was_tampered_with_is_neither_archived_nor_removed()
    {
        var tables = await WithRowsAsync(5, Old);
        var row = (await RowsAsync(tables, Old))[2];
        row.Customer = "Somebody Else";
        await tables.AuditLogs.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);

        await RunAsync(tables);

        Assert.Equal(5, (await RowsAsync(tables, Old)).Count);
        Assert.Empty(await LinesAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_run_that_died_before_the_rows_were_removed_is_finished_by_the_next(long archivedTo)
    {
        var tables = await WithRowsAsync(5, Old);
        var rows = await RowsAsync(tables, Old);
        await RunAsync(tables);
        await Task.WhenAll(rows.Select(row => tables.AuditLogs.AddEntityAsync(row)));
        var head = await HeadAsync(tables);
        (head.ArchivedTo, head.ArchivedHash, head.RemovedTo) = (archivedTo, archivedTo == 0 ? "" : head.ArchivedHash, 0);
        await tables.AuditLogs.UpdateEntityAsync(head, ETag.All, TableUpdateMode.Replace);

        await RunAsync(tables);

        Assert.Empty(await RowsAsync(tables, Old));
        Assert.Single(await BlobsAsync());
        Assert.Equal(5, (await HeadAsync(tables)).RemovedTo);
    }

    [Fact]
    public async Task Other_bytes_under_a_name_are_an_error()
    {
        var container = new AuditContainer(_container);
        await container.WriteOnceAsync("a.jsonl", BinaryData.FromString("one"), default);
        await container.WriteOnceAsync("a.jsonl", BinaryData.FromString("one"), default);

        await Assert.ThrowsAsync<InvalidDataException>(() => container.WriteOnceAsync("a.jsonl", BinaryData.FromString("other"), default));
    }

    private Task<int> RunAsync(Tables tables) =>
        new AuditArchive(tables, new AuditContainer(_container), NullLogger<AuditArchive>.Instance).RunAsync(Kept.AddDays(10), default);

    private async Task<Tables> WithRowsAsync(int count, DateTimeOffset at)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await AppendAsync(tables, count, at);
        return tables;
    }

    private async Task AppendAsync(Tables tables, int count, DateTimeOffset at)
    {
        using var log = new AuditLog(tables, TimeProvider.System);
        await log.AppendAsync(Enumerable.Range(0, count).Select(i => Record(at.AddTicks(i))), default);
    }

    private async Task<AuditHead> HeadAsync(Tables tables) =>
        (await tables.AuditLogs.GetEntityAsync<AuditHead>(AuditKeys.Partition(_tenant, Old), AuditKeys.Head)).Value;

    private async Task<List<AuditEntity>> RowsAsync(Tables tables, DateTimeOffset month)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {AuditKeys.Partition(_tenant, month)} and RowKey lt {AuditKeys.Head}");
        return await tables.AuditLogs.QueryAsync<AuditEntity>(filter).ToListAsync();
    }

    private async Task<List<(string Name, BinaryData Content)>> BlobsAsync()
    {
        var found = new List<(string, BinaryData)>();
        if (await _container.ExistsAsync())
        {
            await foreach (var blob in _container.GetBlobsAsync(prefix: $"{_tenant}/202403/", traits: default, states: default, cancellationToken: default))
            {
                found.Add((blob.Name, (await _container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content));
            }
        }

        return found;
    }

    private async Task<List<JsonNode>> LinesAsync() =>
        [.. (await BlobsAsync()).SelectMany(blob => blob.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => JsonNode.Parse(line)!)];

    private AuditRecord Record(DateTimeOffset at) => new(
        Guid.NewGuid(), AuditOperation.CreateOrder, AuditStatus.Processing, 1, at, null,
        new AuditSubject(_tenant, "csp", "ada@nimbus-demo.example", "corr-1", "instance-1", "order-1", Guid.Empty, "Alder Dental"));
}

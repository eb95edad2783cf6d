using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The runs over Azure plans: who asked for them, and which of them shall be under way.</summary>
internal sealed class AzureRunStore(Tables tables)
{
    /// <summary>Before it is scheduled. A dry run that dies is no loss, so that nobody looks after it.</summary>
    public async Task OpenAsync(StoredAzureRun run, CancellationToken cancellationToken)
    {
        await PutAsync(TableKeys.AzureRun(run.Id), TableKeys.AzureRunRow, run, cancellationToken);
        if (!run.IsDryRun)
        {
            await NoteAsync(run, cancellationToken);
        }
    }

    /// <summary>The note as it is now.</summary>
    public Task NoteAsync(StoredAzureRun run, CancellationToken cancellationToken) =>
        PutAsync(TableKeys.OpenAzureRuns, TableKeys.AzureRun(run.Id), run, cancellationToken);

    public async Task EndAsync(string id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } run)
        {
            await PutAsync(TableKeys.AzureRun(id), TableKeys.AzureRunRow, run with { EndedAt = now }, cancellationToken);
        }

        await tables.AzureRuns.DeleteEntityAsync(TableKeys.OpenAzureRuns, TableKeys.AzureRun(id), ETag.All, cancellationToken);
    }

    public async Task<StoredAzureRun?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await tables.AzureRuns.FindAsync<AzureRunEntity>(TableKeys.AzureRun(id), TableKeys.AzureRunRow, cancellationToken))?.To<StoredAzureRun>();

    /// <summary>Those that shall be under way.</summary>
    public async IAsyncEnumerable<StoredAzureRun> ListOpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.OpenAzureRuns}");
        await foreach (var note in tables.AzureRuns.QueryAsync<AzureRunEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return note.To<StoredAzureRun>();
        }
    }

    /// <summary>Runs that ended before then, with all that they found.</summary>
    public async Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0;
        var filter = TableClient.CreateQueryFilter($"RowKey eq {TableKeys.AzureRunRow}");
        await foreach (var row in tables.AzureRuns.QueryAsync<AzureRunEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.To<StoredAzureRun>().EndedAt < before)
            {
                await tables.AzureRuns.RemoveAllAsync(TableClient.CreateQueryFilter($"PartitionKey eq {row.PartitionKey}"), cancellationToken);
                removed++;
            }
        }

        return removed;
    }

    private Task<Response> PutAsync(string partition, string row, StoredAzureRun run, CancellationToken cancellationToken) =>
        tables.AzureRuns.UpsertEntityAsync(AzureRunEntity.From(partition, row, run), TableUpdateMode.Replace, cancellationToken);
}

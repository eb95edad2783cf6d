using System.Collections.Concurrent;
using System.Net;
using Azure.Data.Tables;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Audit;

/// <summary>The hash chain of one tenant's month. Many writers may append at once: the head's ETag lets one through, the others look again.</summary>
internal sealed class AuditPartition(string key, TableClient table, AuditMonthNotes notes, TimeProvider time) : IDisposable
{
    /// <summary>A transaction takes 100 entities; one is the head.</summary>
    private const int MaxBatch = 99;

    /// <summary>A transaction takes 4 MiB. A row has up to 200,000 characters, and one that is escaped takes six bytes.</summary>
    private const int MaxBatchCharacters = 400_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentQueue<(AuditEntity Row, TaskCompletionSource Written)> _waiting = new();
    private AuditHead? _head;
    private bool _isNoted;

    public async Task AppendAsync(AuditEntity row, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((row, written));
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (!written.Task.IsCompleted)
            {
                await WriteBatchAsync(cancellationToken);
            }
        }
        finally
        {
            _turn.Release();
        }

        await written.Task;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteBatchAsync(CancellationToken cancellationToken)
    {
        var batch = new List<(AuditEntity Row, TaskCompletionSource Written)>();
        for (var size = 0; batch.Count < MaxBatch && size < MaxBatchCharacters && _waiting.TryDequeue(out var next);)
        {
            size += AuditRows.SizeOf(next.Row);
            batch.Add(next);
        }

        try
        {
            await WriteAsync([.. batch.Select(item => item.Row).DistinctBy(row => row.RowKey)], cancellationToken);
            await NoteAsync(cancellationToken);
            batch.ForEach(item => item.Written.SetResult());
        }
        catch (Exception failure)
        {
            batch.ForEach(item => item.Written.TrySetException(failure));
            throw;
        }
    }

    private async Task NoteAsync(CancellationToken cancellationToken)
    {
        if (!_isNoted)
        {
            await notes.EnsureAsync(key, cancellationToken);
            _isNoted = true;
        }
    }

    private async Task WriteAsync(List<AuditEntity> rows, CancellationToken cancellationToken)
    {
        for (var tries = 0; rows.Count > 0; tries++)
        {
            var head = _head ?? await table.FindAsync<AuditHead>(key, AuditKeys.Head, cancellationToken) ?? new AuditHead { PartitionKey = key };
            try
            {
                _head = await WriteOnceAsync(rows, head, cancellationToken);
                return;
            }
            catch (TableTransactionFailedException conflict) when (conflict.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed && tries < 100)
            {
                _head = null;
                await DropWrittenAsync(rows, cancellationToken);
                if (rows.Count > 0)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20 * Math.Min(tries + 1, 10))), time, cancellationToken);
                }
            }
        }
    }

    private async Task<AuditHead> WriteOnceAsync(List<AuditEntity> rows, AuditHead head, CancellationToken cancellationToken)
    {
        var next = new AuditHead
        {
            PartitionKey = key,
            ETag = head.ETag,
            Sequence = head.Sequence,
            Hash = head.Hash,
            ArchivedTo = head.ArchivedTo,
            ArchivedHash = head.ArchivedHash,
            RemovedTo = head.RemovedTo,
        };
        foreach (var row in rows)
        {
            row.Sequence = ++next.Sequence;
            row.PreviousHash = next.Hash;
            next.Hash = row.Hash = AuditHash.Of(row);
        }

        var actions = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)).ToList();
        actions.Add(head.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, next)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, next, next.ETag));
        var answers = await table.SubmitTransactionAsync(actions, cancellationToken);
        next.ETag = answers.Value[^1].Headers.ETag ?? default;
        return next;
    }

    /// <summary>A repeated step appends what stands already: that is fine.</summary>
    private async Task DropWrittenAsync(List<AuditEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows.ToArray())
        {
            if (await table.FindAsync<AuditEntity>(key, row.RowKey, cancellationToken) is not null)
            {
                rows.Remove(row);
            }
        }
    }
}

using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What each run found, plan by plan. A finding takes the place of an earlier one about the same plan and month.</summary>
internal sealed class AzureFindingStore(Tables tables)
{
    /// <summary>The most findings in the output of a run; all of them have a page of their own.</summary>
    public const int MostShown = 100;

    /// <summary>The most bytes of them as JSON: a run's output stays far below what Durable takes.</summary>
    public const int MostShownBytes = 24 * 1024;

    private const int Batch = 100;
    private const string NoMonth = "0";

    public async Task PutAsync(string runId, IReadOnlyList<AzureRunFinding> findings, CancellationToken cancellationToken)
    {
        var rows = findings.Select(finding => AzureRunEntity.From(TableKeys.AzureRun(runId), KeyOf(finding), finding)).DistinctBy(row => row.RowKey);
        foreach (var part in rows.Chunk(Batch))
        {
            await tables.AzureRuns.SubmitTransactionAsync(
                part.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }
    }

    /// <param name="isMonthless">Only what is about no month.</param>
    public async Task RemoveAsync(string runId, string connectionId, Guid subscriptionId, bool isMonthless, CancellationToken cancellationToken)
    {
        var (partition, prefix) = (TableKeys.AzureRun(runId), TableKeys.AzureFindings(connectionId, subscriptionId));
        if (isMonthless)
        {
            await tables.AzureRuns.DeleteEntityAsync(partition, prefix + NoMonth, ETag.All, cancellationToken);
        }
        else
        {
            await tables.AzureRuns.RemoveAllAsync(TableKeys.RowsOf(partition, prefix), cancellationToken);
        }
    }

    public Task ClearAsync(string runId, CancellationToken cancellationToken) =>
        tables.AzureRuns.RemoveAllAsync(TableKeys.RowsOf(TableKeys.AzureRun(runId), TableKeys.AzureFindingPrefix), cancellationToken);

    /// <param name="after">The position that the page before gave.</param>
    public async Task<(IReadOnlyList<AzureRunFinding> Findings, string? Next)> ListAsync(
        string runId, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var filter = TableKeys.RowsOf(TableKeys.AzureRun(runId), TableKeys.AzureFindingPrefix, after ?? "");
        var rows = new List<AzureRunEntity>();
        await foreach (var row in tables.AzureRuns.QueryAsync<AzureRunEntity>(filter, pageSize + 1, cancellationToken: cancellationToken))
        {
            if (rows.Count == pageSize)
            {
                return (Findings(), rows[^1].RowKey);
            }

            rows.Add(row);
        }

        return (Findings(), null);

        IReadOnlyList<AzureRunFinding> Findings() => [.. rows.Select(row => row.To<AzureRunFinding>())];
    }

    /// <summary>As many of the first as an output may have, and how many there are.</summary>
    public async Task<(IReadOnlyList<AzureRunFinding> First, int Count)> SummarizeAsync(string runId, CancellationToken cancellationToken)
    {
        var (first, bytes, count) = (new List<AzureRunFinding>(), 0, 0);
        var filter = TableKeys.RowsOf(TableKeys.AzureRun(runId), TableKeys.AzureFindingPrefix);
        await foreach (var row in tables.AzureRuns.QueryAsync<AzureRunEntity>(filter, cancellationToken: cancellationToken))
        {
            count++;
            if (count <= MostShown && bytes <= MostShownBytes)
            {
                var finding = row.To<AzureRunFinding>();
                bytes += JsonSerializer.SerializeToUtf8Bytes(finding).Length;
                if (bytes <= MostShownBytes)
                {
                    first.Add(finding);
                }
            }
        }

        return (first, count);
    }

    private static string KeyOf(AzureRunFinding finding) =>
        $"{TableKeys.AzureFindings(finding.ConnectionId, finding.SubscriptionId ?? Guid.Empty)}{finding.Month ?? NoMonth}";
}

using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The months that may stand half written: few, so that they can be looked at often.</summary>
internal sealed class WritingMonthStore(Tables tables)
{
    public Task PutAsync(WritingMonth month, CancellationToken cancellationToken) => tables.AzureRuns.UpsertEntityAsync(
        AzureRunEntity.From(TableKeys.WritingMonths, KeyOf(month.Tenant, month.Context, month.SubscriptionId, month.Month), month),
        TableUpdateMode.Replace,
        cancellationToken);

    public Task RemoveAsync(string tenant, string context, PlanMonth month, CancellationToken cancellationToken) =>
        tables.AzureRuns.DeleteEntityAsync(
            TableKeys.WritingMonths, KeyOf(tenant, context, month.SubscriptionId, month.Month), ETag.All, cancellationToken);

    public async IAsyncEnumerable<WritingMonth> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.WritingMonths}");
        await foreach (var row in tables.AzureRuns.QueryAsync<AzureRunEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return row.To<WritingMonth>();
        }
    }

    private static string KeyOf(string tenant, string context, Guid subscriptionId, Rules.AzureCosts.Month month) =>
        TableKeys.WritingMonth(tenant, context, subscriptionId, month);
}

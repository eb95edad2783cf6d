using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Per connection: whether resets are deferred. Per customer of it: a markup of its own.</summary>
internal sealed class AzureTermStore(Tables tables)
{
    public async Task<bool> IsDeferredAsync(string tenant, string connectionId, CancellationToken cancellationToken) =>
        (await FindAsync(tenant, connectionId, TableKeys.DeferredResets, cancellationToken))?.DeferredAt is not null;

    /// <summary>Autotask refuses a second adjustment on a day: from now on each first of a month gets exactly one.</summary>
    public Task DeferAsync(string tenant, string connectionId, DateTimeOffset now, CancellationToken cancellationToken) =>
        PutAsync(tenant, connectionId, new AzureTermEntity { RowKey = TableKeys.DeferredResets, DeferredAt = now }, cancellationToken);

    /// <summary>Null when the connection's markup holds.</summary>
    public async Task<decimal?> FindMarkupAsync(string tenant, string connectionId, Guid customerId, CancellationToken cancellationToken) =>
        (await FindAsync(tenant, connectionId, TableKeys.Customer(customerId), cancellationToken))?.MarkupPercent is { } percent
            ? decimal.Parse(percent, CultureInfo.InvariantCulture)
            : null;

    public Task SetMarkupAsync(string tenant, string connectionId, Guid customerId, decimal percent, CancellationToken cancellationToken) =>
        PutAsync(
            tenant,
            connectionId,
            new AzureTermEntity { RowKey = TableKeys.Customer(customerId), MarkupPercent = percent.ToString(CultureInfo.InvariantCulture) },
            cancellationToken);

    /// <summary>From then on the connection's markup holds.</summary>
    public Task RemoveMarkupAsync(string tenant, string connectionId, Guid customerId, CancellationToken cancellationToken) =>
        tables.AzureTerms.DeleteEntityAsync(
            TableKeys.ConnectionScope(tenant, connectionId), TableKeys.Customer(customerId), ETag.All, cancellationToken);

    /// <summary>The customers of a connection that have a markup of their own, by their ids.</summary>
    public async Task<(IReadOnlyList<(Guid CustomerId, decimal Percent)> Markups, string? Next)> ListMarkupsAsync(
        string tenant, string connectionId, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var filter = TableKeys.RowsOf(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.CustomerPrefix, after ?? "");
        await foreach (var page in tables.AzureTerms.QueryAsync<AzureTermEntity>(filter, pageSize, cancellationToken: cancellationToken).AsPages())
        {
            var isLast = page.ContinuationToken is null || page.Values.Count == 0;
            return ([.. page.Values.Select(Markup)], isLast ? null : page.Values[^1].RowKey);
        }

        return ([], null);
    }

    private static (Guid CustomerId, decimal Percent) Markup(AzureTermEntity term) =>
        (Guid.Parse(term.RowKey[TableKeys.CustomerPrefix.Length..]), decimal.Parse(term.MarkupPercent ?? "0", CultureInfo.InvariantCulture));

    private Task<AzureTermEntity?> FindAsync(string tenant, string connectionId, string row, CancellationToken cancellationToken) =>
        tables.AzureTerms.FindAsync<AzureTermEntity>(TableKeys.ConnectionScope(tenant, connectionId), row, cancellationToken);

    private async Task PutAsync(string tenant, string connectionId, AzureTermEntity term, CancellationToken cancellationToken)
    {
        term.PartitionKey = TableKeys.ConnectionScope(tenant, connectionId);
        await tables.AzureTerms.UpsertEntityAsync(term, TableUpdateMode.Replace, cancellationToken);
    }
}

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

    public Task RemoveMarkupAsync(string tenant, string connectionId, Guid customerId, CancellationToken cancellationToken) =>
        tables.AzureTerms.DeleteEntityAsync(
            TableKeys.ConnectionScope(tenant, connectionId), TableKeys.Customer(customerId), ETag.All, cancellationToken);

    private Task<AzureTermEntity?> FindAsync(string tenant, string connectionId, string row, CancellationToken cancellationToken) =>
        tables.AzureTerms.FindAsync<AzureTermEntity>(TableKeys.ConnectionScope(tenant, connectionId), row, cancellationToken);

    private async Task PutAsync(string tenant, string connectionId, AzureTermEntity term, CancellationToken cancellationToken)
    {
        term.PartitionKey = TableKeys.ConnectionScope(tenant, connectionId);
        await tables.AzureTerms.UpsertEntityAsync(term, TableUpdateMode.Replace, cancellationToken);
    }
}

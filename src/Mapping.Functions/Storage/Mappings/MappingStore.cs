using System.Globalization;
using System.Net;
using Azure.Data.Tables;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>Customer ↔ company and offer variant ↔ service of a connection. Inserting both directions at once is what makes a mapping unique.</summary>
internal sealed class MappingStore(Tables tables, TimeProvider time)
{
    public async Task<ExistingMappings> FindAsync(string tenant, string connectionId, Order order, CancellationToken cancellationToken)
    {
        var sync = order.Sync ?? throw new ArgumentException("The order has no sync choice.", nameof(order));
        var scope = TableKeys.ConnectionScope(tenant, connectionId);
        var rows = await Task.WhenAll(
            FindRowAsync(scope, TableKeys.Customer(order.Customer.Id), cancellationToken),
            FindRowAsync(scope, TableKeys.Company(sync.CompanyId), cancellationToken),
            FindRowAsync(scope, TableKeys.OfferVariant(order.Offer), cancellationToken),
            FindRowAsync(scope, TableKeys.Service(sync.ServiceId), cancellationToken));
        return new ExistingMappings(
            rows[0] is { } company ? long.Parse(company.Target, CultureInfo.InvariantCulture) : null,
            rows[1] is { } customer ? Guid.Parse(customer.Target) : null,
            rows[2] is { } service ? long.Parse(service.Target, CultureInfo.InvariantCulture) : null,
            rows[3]?.Target);
    }

    public async Task<MappingOutcome> MapAsync(
        string tenant, string connectionId, MappingPair pair, MappingAuthor author, CancellationToken cancellationToken)
    {
        var scope = TableKeys.ConnectionScope(tenant, connectionId);
        var standing = await FindRowAsync(scope, pair.There, cancellationToken);
        if (standing is null)
        {
            await TryInsertAsync(scope, [pair], author, cancellationToken);
            standing = await FindRowAsync(scope, pair.There, cancellationToken);
        }

        return standing?.Target != pair.Target ? new MappingOutcome(MappingAttempt.Taken)
            : standing.MadeBy == author.RunId ? new MappingOutcome(MappingAttempt.Made, standing.MadeAt)
            : new MappingOutcome(MappingAttempt.Stood);
    }

    /// <summary>Inserts mappings of one connection at once; false when one of them can't be, and then none is.</summary>
    public Task<bool> TryMapAllAsync(
        string tenant, string connectionId, IReadOnlyCollection<MappingPair> pairs, MappingAuthor author, CancellationToken cancellationToken) =>
        TryInsertAsync(TableKeys.ConnectionScope(tenant, connectionId), pairs, author, cancellationToken);

    private async Task<bool> TryInsertAsync(
        string scope, IReadOnlyCollection<MappingPair> pairs, MappingAuthor author, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = pairs.SelectMany(pair => new[]
        {
            Row(pair, pair.There, pair.Target),
            Row(pair, pair.Back, pair.Subject),
            Row(pair, pair.Listed, pair.Target),
        });
        try
        {
            await tables.Mappings.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException taken) when (taken.Status == (int)HttpStatusCode.Conflict)
        {
            // Somebody was first, or the same insert came through before: the row that stands says which.
            return false;
        }

        MappingRow Row(MappingPair pair, string key, string target) => new()
        {
            PartitionKey = scope,
            RowKey = key,
            Target = target,
            MadeBy = author.RunId,
            MadeAt = now,
            Actor = author.Actor,
            Subject = pair.Subject,
            Name = pair.Name,
            TargetName = pair.TargetName,
        };
    }

    private Task<MappingRow?> FindRowAsync(string scope, string row, CancellationToken cancellationToken) =>
        tables.Mappings.FindAsync<MappingRow>(scope, row, cancellationToken);
}

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

    public Task<MappingOutcome> MapCustomerAsync(
        string tenant, string connectionId, Guid customerId, long companyId, string runId, CancellationToken cancellationToken) =>
        MapAsync(
            TableKeys.ConnectionScope(tenant, connectionId),
            (TableKeys.Customer(customerId), companyId.ToString(CultureInfo.InvariantCulture)),
            (TableKeys.Company(companyId), customerId.ToString("D")),
            runId,
            cancellationToken);

    public Task<MappingOutcome> MapOfferAsync(
        string tenant, string connectionId, Offer offer, long serviceId, string runId, CancellationToken cancellationToken) =>
        MapAsync(
            TableKeys.ConnectionScope(tenant, connectionId),
            (TableKeys.OfferVariant(offer), serviceId.ToString(CultureInfo.InvariantCulture)),
            (TableKeys.Service(serviceId), offer.Variant),
            runId,
            cancellationToken);

    private async Task<MappingOutcome> MapAsync(
        string scope, (string Row, string Target) there, (string Row, string Target) back, string runId, CancellationToken cancellationToken)
    {
        var standing = await FindRowAsync(scope, there.Row, cancellationToken);
        if (standing is null)
        {
            await TryInsertAsync(scope, there, back, runId, cancellationToken);
            standing = await FindRowAsync(scope, there.Row, cancellationToken);
        }

        return standing?.Target != there.Target ? new MappingOutcome(MappingAttempt.Taken)
            : standing.MadeBy == runId ? new MappingOutcome(MappingAttempt.Made, standing.MadeAt)
            : new MappingOutcome(MappingAttempt.Stood);
    }

    private async Task TryInsertAsync(
        string scope, (string Row, string Target) there, (string Row, string Target) back, string runId, CancellationToken cancellationToken)
    {
        var rows = new[] { there, back }.Select(side => new TableTransactionAction(TableTransactionActionType.Add, new MappingRow
        {
            PartitionKey = scope,
            RowKey = side.Row,
            Target = side.Target,
            MadeBy = runId,
            MadeAt = time.GetUtcNow(),
        }));
        try
        {
            await tables.Mappings.SubmitTransactionAsync(rows, cancellationToken);
        }
        catch (TableTransactionFailedException taken) when (taken.Status == (int)HttpStatusCode.Conflict)
        {
            // Somebody was first, or the same insert came through before: the row that stands says which.
            return;
        }
    }

    private Task<MappingRow?> FindRowAsync(string scope, string row, CancellationToken cancellationToken) =>
        tables.Mappings.FindAsync<MappingRow>(scope, row, cancellationToken);
}

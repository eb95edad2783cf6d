using System.Globalization;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>Who is mapped to what in a connection, for one record or for a page of them.</summary>
internal sealed class MappingLookup(Tables tables)
{
    /// <summary>Beyond so many records, one walk over the partition is cheaper than a read for each.</summary>
    private const int MostReads = 100;

    private const string CompanyPrefix = "company|";
    private const string ServicePrefix = "service|";

    public async Task<long?> CompanyOfAsync(string tenant, string connectionId, Guid customerId, CancellationToken cancellationToken) =>
        Number(await FindAsync(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.Customer(customerId), cancellationToken));

    public async Task<long?> ServiceOfAsync(string tenant, string connectionId, Offer offer, CancellationToken cancellationToken) =>
        Number(await FindAsync(TableKeys.ConnectionScope(tenant, connectionId), TableKeys.OfferVariant(offer), cancellationToken));

    /// <summary>The customers of companies; a company that is not mapped is absent.</summary>
    public async Task<IReadOnlyDictionary<long, Guid>> CustomersOfAsync(
        string tenant, string connectionId, IReadOnlyCollection<long> companies, CancellationToken cancellationToken) =>
        (await TargetsAsync(TableKeys.ConnectionScope(tenant, connectionId), companies, TableKeys.Company, CompanyPrefix, cancellationToken))
            .ToDictionary(pair => pair.Key, pair => Guid.Parse(pair.Value));

    /// <summary>The offer variants of services; a service that is not mapped is absent.</summary>
    public Task<Dictionary<long, string>> VariantsOfAsync(
        string tenant, string connectionId, IReadOnlyCollection<long> services, CancellationToken cancellationToken) =>
        TargetsAsync(TableKeys.ConnectionScope(tenant, connectionId), services, TableKeys.Service, ServicePrefix, cancellationToken);

    /// <summary>The companies of customers; a customer that is not mapped is absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> CompaniesOfAsync(
        string tenant, string connectionId, IReadOnlyCollection<Guid> customers, CancellationToken cancellationToken) =>
        (await TargetsAsync(TableKeys.ConnectionScope(tenant, connectionId), customers, TableKeys.Customer, TableKeys.CustomerPrefix, cancellationToken))
            .ToDictionary(pair => pair.Key, pair => long.Parse(pair.Value, CultureInfo.InvariantCulture));

    /// <summary>The services of offers, by their variant; an offer that is not mapped is absent.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ServicesOfAsync(
        string tenant, string connectionId, IReadOnlyCollection<Offer> offers, CancellationToken cancellationToken) =>
        (await TargetsAsync(TableKeys.ConnectionScope(tenant, connectionId), offers, TableKeys.OfferVariant, TableKeys.OfferPrefix, cancellationToken))
            .ToDictionary(pair => pair.Key.Variant, pair => long.Parse(pair.Value, CultureInfo.InvariantCulture));

    private async Task<Dictionary<T, string>> TargetsAsync<T>(
        string scope, IReadOnlyCollection<T> ids, Func<T, string> keyOf, string prefix, CancellationToken cancellationToken)
        where T : notnull
    {
        if (ids.Count <= MostReads)
        {
            var found = await Task.WhenAll(ids.Select(async id => (Id: id, Row: await FindAsync(scope, keyOf(id), cancellationToken))));
            return found.Where(pair => pair.Row is not null).ToDictionary(pair => pair.Id, pair => pair.Row!.Target);
        }

        var wanted = ids.ToDictionary(keyOf);
        var targets = new Dictionary<T, string>();
        await foreach (var row in tables.Mappings.QueryAsync<MappingRow>(TableKeys.RowsOf(scope, prefix), cancellationToken: cancellationToken))
        {
            if (wanted.TryGetValue(row.RowKey, out var id))
            {
                targets[id] = row.Target;
            }
        }

        return targets;
    }

    private static long? Number(MappingRow? row) => row is null ? null : long.Parse(row.Target, CultureInfo.InvariantCulture);

    private Task<MappingRow?> FindAsync(string scope, string row, CancellationToken cancellationToken) =>
        tables.Mappings.FindAsync<MappingRow>(scope, row, cancellationToken);
}

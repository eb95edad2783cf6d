using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>Searches for several records at once: the part of the client that people wait for.</summary>
internal sealed class AutotaskSearches(AutotaskApis apis, AutotaskPicklists picklists)
{
    /// <summary>Autotask takes 500 alternatives in a query; clients keep well below.</summary>
    private const int MostAlternatives = 200;

    public async Task<FoundRecords<Company>> FindCompaniesAsync(AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken)
    {
        var query = Named(nameof(CompanyItem.CompanyName), search).ToBody(search.MaxRecords);
        return await CompaniesAsync(connection, query, search.MaxRecords, cancellationToken);
    }

    public async Task<FoundRecords<Service>> FindServicesAsync(AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken)
    {
        var query = Named(nameof(ServiceItem.Name), search).ToBody(search.MaxRecords);
        return await ServicesAsync(connection, query, search.MaxRecords, cancellationToken);
    }

    public Task<IReadOnlyList<Company>> ListCompaniesAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        ListAsync(ids, query => CompaniesAsync(connection, query, MostAlternatives, cancellationToken));

    public Task<IReadOnlyList<Service>> ListServicesAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        ListAsync(ids, query => ServicesAsync(connection, query, MostAlternatives, cancellationToken));

    public async Task<FoundRecords<Contract>> FindContractsAsync(
        AutotaskConnection connection, long companyId, RecordSearch search, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.Contracts));
        var query = Named(nameof(ContractItem.ContractName), search).Equal(nameof(ContractItem.CompanyID), companyId).ToBody(search.MaxRecords);
        var (items, isComplete) = await AutotaskPages.ReadAsync(
            api.QueryContractsAsync(query, call, cancellationToken),
            page => api.NextContractsAsync(page, query, call, cancellationToken),
            search.MaxRecords);
        var labels = await picklists.OfAsync(connection, AutotaskEntity.Contracts, cancellationToken);
        // A contract without its dates can't be judged: it is left out rather than break the list.
        var usable = items.Where(item => item is { CompanyID: not null, StartDate: not null, EndDate: not null } && item.CompanyID == companyId);
        return new FoundRecords<Contract>([.. usable.Select(item => AutotaskRecords.ToContract(item, labels))], isComplete);
    }

    public async Task<IReadOnlyList<ContractServiceLine>> ListLinesOfServiceAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractIds, long serviceId, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.ContractServices));
        var lines = new List<ContractServiceLine>();
        foreach (var ids in contractIds.Chunk(MostAlternatives))
        {
            var query = new AutotaskQuery()
                .AnyOf(nameof(ContractServiceItem.ContractID), ids)
                .Equal(nameof(ContractServiceItem.ServiceID), serviceId)
                .ToBody();
            var items = await AutotaskPages.ReadAllAsync(
                api.QueryLinesAsync(query, call, cancellationToken), page => api.NextLinesAsync(page, query, call, cancellationToken));
            lines.AddRange(items.Where(item => item.ServiceID == serviceId && ids.Contains(item.ContractID)).Select(AutotaskRecords.ToLine));
        }

        return lines;
    }

    private async Task<FoundRecords<Company>> CompaniesAsync(AutotaskConnection connection, QueryBody query, int enough, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.Companies));
        var (items, isComplete) = await AutotaskPages.ReadAsync(
            api.QueryCompaniesAsync(query, call, cancellationToken), page => api.NextCompaniesAsync(page, query, call, cancellationToken), enough);
        var labels = await picklists.OfAsync(connection, AutotaskEntity.Companies, cancellationToken);
        return new FoundRecords<Company>([.. items.Select(item => AutotaskRecords.ToCompany(item, labels))], isComplete);
    }

    private async Task<FoundRecords<Service>> ServicesAsync(AutotaskConnection connection, QueryBody query, int enough, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.Services));
        var (items, isComplete) = await AutotaskPages.ReadAsync(
            api.QueryServicesAsync(query, call, cancellationToken), page => api.NextServicesAsync(page, query, call, cancellationToken), enough);
        var labels = await picklists.OfAsync(connection, AutotaskEntity.Services, cancellationToken);
        // A service without a price can't be judged: it is left out rather than break the list.
        var usable = items.Where(item => item.UnitPrice is not null);
        return new FoundRecords<Service>([.. usable.Select(item => AutotaskRecords.ToService(item, labels))], isComplete);
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IReadOnlyCollection<long> ids, Func<QueryBody, Task<FoundRecords<T>>> read)
    {
        var records = new List<T>();
        foreach (var some in ids.Distinct().Chunk(MostAlternatives))
        {
            records.AddRange((await read(new AutotaskQuery().AnyOf("Id", some).ToBody(MostAlternatives))).Records);
        }

        return records;
    }

    /// <summary>A query needs a condition: every record has an id.</summary>
    private static AutotaskQuery Named(string field, RecordSearch search) => search switch
    {
        { Prefixes: { Count: > 0 } prefixes } => new AutotaskQuery().BeginsWithAny(field, prefixes),
        { Prefix: { } prefix } when !string.IsNullOrWhiteSpace(prefix) => new AutotaskQuery().BeginsWithAny(field, [prefix.Trim()]),
        _ => new AutotaskQuery().AtLeast("Id", 0),
    };
}

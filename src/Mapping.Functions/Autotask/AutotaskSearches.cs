using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>Searches by the beginning of a name: the part of the client that people wait for.</summary>
internal sealed class AutotaskSearches(AutotaskApis apis, AutotaskPicklists picklists)
{
    /// <summary>Autotask takes 500 alternatives in a query; clients keep well below.</summary>
    private const int MostAlternatives = 200;

    public async Task<FoundRecords<Company>> FindCompaniesAsync(
        AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.Companies));
        var query = Named(nameof(CompanyItem.CompanyName), search).ToBody(search.MaxRecords);
        var (items, isComplete) = await AutotaskPages.ReadAsync(
            api.QueryCompaniesAsync(query, call, cancellationToken),
            page => api.NextCompaniesAsync(page, query, call, cancellationToken),
            search.MaxRecords);
        var labels = await picklists.OfAsync(connection, AutotaskEntity.Companies, cancellationToken);
        return new FoundRecords<Company>([.. items.Select(item => AutotaskRecords.ToCompany(item, labels))], isComplete);
    }

    public async Task<FoundRecords<Service>> FindServicesAsync(
        AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken)
    {
        var (api, call) = (apis.Of(connection), AutotaskCall.Read(connection, AutotaskEntity.Services));
        var query = Named(nameof(ServiceItem.Name), search).ToBody(search.MaxRecords);
        var (items, isComplete) = await AutotaskPages.ReadAsync(
            api.QueryServicesAsync(query, call, cancellationToken),
            page => api.NextServicesAsync(page, query, call, cancellationToken),
            search.MaxRecords);
        var labels = await picklists.OfAsync(connection, AutotaskEntity.Services, cancellationToken);
        return new FoundRecords<Service>([.. items.Where(item => item.UnitPrice is not null).Select(item => AutotaskRecords.ToService(item, labels))], isComplete);
    }

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

    /// <summary>A query needs a condition: every record has an id.</summary>
    private static AutotaskQuery Named(string field, RecordSearch search) => string.IsNullOrWhiteSpace(search.Prefix)
        ? new AutotaskQuery().AtLeast("Id", 0)
        : new AutotaskQuery().BeginsWith(field, search.Prefix.Trim());
}

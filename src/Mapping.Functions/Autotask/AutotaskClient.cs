using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

internal sealed class AutotaskClient(AutotaskApis apis, AutotaskPicklists picklists, AutotaskSearches searches, AutotaskBatches batches) : IAutotaskClient
{
    public async Task<Company?> FindCompanyAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetCompanyAsync(id, AutotaskCall.ReadItem(connection, AutotaskEntity.Companies), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToCompany(item, await picklists.OfAsync(connection, AutotaskEntity.Companies, cancellationToken))
            : null;
    }

    public async Task<Service?> FindServiceAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetServiceAsync(id, AutotaskCall.ReadItem(connection, AutotaskEntity.Services), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToService(item, await picklists.OfAsync(connection, AutotaskEntity.Services, cancellationToken))
            : null;
    }

    public async Task<Contract?> FindContractAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetContractAsync(id, AutotaskCall.ReadItem(connection, AutotaskEntity.Contracts), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToContract(item, await picklists.OfAsync(connection, AutotaskEntity.Contracts, cancellationToken))
            : null;
    }

    public Task<FoundRecords<Company>> FindCompaniesAsync(
        AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken) =>
        searches.FindCompaniesAsync(connection, search, cancellationToken);

    public Task<FoundRecords<Service>> FindServicesAsync(
        AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken) =>
        searches.FindServicesAsync(connection, search, cancellationToken);

    public Task<IReadOnlyList<Company>> ListCompaniesAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        searches.ListCompaniesAsync(connection, ids, cancellationToken);

    public Task<IReadOnlyList<Service>> ListServicesAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        searches.ListServicesAsync(connection, ids, cancellationToken);

    public Task<FoundRecords<Contract>> FindContractsAsync(
        AutotaskConnection connection, long companyId, RecordSearch search, CancellationToken cancellationToken) =>
        searches.FindContractsAsync(connection, companyId, search, cancellationToken);

    public async Task<IReadOnlyList<ContractServiceLine>> ListLinesAsync(
        AutotaskConnection connection,
        long contractId,
        CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, AutotaskEntity.ContractServices);
        var query = new AutotaskQuery().Equal(nameof(ContractServiceItem.ContractID), contractId).ToBody();
        var items = await AutotaskPages.ReadAllAsync(
            api.QueryLinesAsync(query, call, cancellationToken),
            page => api.NextLinesAsync(page, query, call, cancellationToken));
        return [.. items.Where(item => item.ContractID == contractId).Select(AutotaskRecords.ToLine)];
    }

    public Task<IReadOnlyList<ContractServiceLine>> ListLinesOfServiceAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractIds, long serviceId, CancellationToken cancellationToken) =>
        searches.ListLinesOfServiceAsync(connection, contractIds, serviceId, cancellationToken);

    public async Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(
        AutotaskConnection connection,
        long contractServiceId,
        DateOnly from,
        CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, AutotaskEntity.ContractServiceUnits);
        var query = new AutotaskQuery()
            .Equal(nameof(ContractServiceUnitsItem.ContractServiceID), contractServiceId)
            .OnOrAfter(nameof(ContractServiceUnitsItem.EndDate), from)
            .ToBody();
        var items = await AutotaskPages.ReadAllAsync(
            api.QueryUnitsAsync(query, call, cancellationToken),
            page => api.NextUnitsAsync(page, query, call, cancellationToken));
        return
        [
            .. items.Where(item => item.ContractServiceID == contractServiceId)
                .Select(item => AutotaskRecords.ToUnitsRow(item, contractServiceId))
                .Where(row => row.EndDate >= from)
                .OrderBy(row => row.StartDate)
                .ThenBy(row => row.Id)
        ];
    }

    public Task<IReadOnlyList<Contract>> ListContractsAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        batches.ListContractsAsync(connection, ids, cancellationToken);

    public Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractServiceIds, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        batches.ListUnitsAsync(connection, contractServiceIds, from, to, cancellationToken);

    public async Task<ThresholdUsage> ReadThresholdAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetThresholdAsync(AutotaskCall.Read(connection, AutotaskEntity.ThresholdInformation), cancellationToken);
        return new ThresholdUsage(answer?.CurrentTimeframeRequestCount ?? 0, answer?.ExternalRequestThreshold ?? 0);
    }

    public async Task<EntityAccess> ReadAccessAsync(AutotaskConnection connection, string entity, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetInformationAsync(entity, AutotaskCall.Read(connection, entity), cancellationToken);
        return AutotaskRecords.ToAccess(answer?.Info);
    }

    public async Task<long?> CreateLineAsync(
        AutotaskConnection connection,
        long contractId,
        long serviceId,
        string marker,
        Price? price,
        CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, AutotaskEntity.ContractServices, AutotaskEntity.Contracts);
        var line = AutotaskBodies.Line(contractId, serviceId, marker, price);
        return (await apis.Of(connection).CreateLineAsync(contractId, line, call, cancellationToken))?.ItemId;
    }

    public async Task MarkLineAsync(
        AutotaskConnection connection,
        long contractId,
        long lineId,
        string marker,
        CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, AutotaskEntity.ContractServices, AutotaskEntity.Contracts);
        await apis.Of(connection).MarkLineAsync(contractId, new ContractServiceMark(lineId, marker), call, cancellationToken);
    }

    public async Task AdjustAsync(AutotaskConnection connection, ContractServiceAdjustment adjustment, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, AutotaskEntity.ContractServiceAdjustments, AutotaskEntity.Contracts);
        await apis.Of(connection).AdjustAsync(adjustment.ContractId, AutotaskBodies.Adjustment(adjustment), call, cancellationToken);
    }
}

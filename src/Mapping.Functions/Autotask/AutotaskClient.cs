using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

internal sealed class AutotaskClient(AutotaskApis apis, AutotaskPicklists picklists) : IAutotaskClient
{
    public async Task<Company?> FindCompanyAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetCompanyAsync(id, AutotaskCall.ReadItem(connection, Entity.Companies), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToCompany(item, await picklists.OfAsync(connection, Entity.Companies, cancellationToken))
            : null;
    }

    public async Task<Service?> FindServiceAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetServiceAsync(id, AutotaskCall.ReadItem(connection, Entity.Services), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToService(item, await picklists.OfAsync(connection, Entity.Services, cancellationToken))
            : null;
    }

    public async Task<Contract?> FindContractAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetContractAsync(id, AutotaskCall.ReadItem(connection, Entity.Contracts), cancellationToken);
        return answer?.Item is { } item
            ? AutotaskRecords.ToContract(item, await picklists.OfAsync(connection, Entity.Contracts, cancellationToken))
            : null;
    }

    public async Task<IReadOnlyList<ContractServiceLine>> ListLinesAsync(
        AutotaskConnection connection,
        long contractId,
        CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, Entity.ContractServices);
        var query = new AutotaskQuery().Equal(nameof(ContractServiceItem.ContractID), contractId).ToBody();
        var items = await AutotaskPages.ReadAllAsync(
            api.QueryLinesAsync(query, call, cancellationToken),
            page => api.NextLinesAsync(page, query, call, cancellationToken));
        return [.. items.Where(item => item.ContractID == contractId).Select(AutotaskRecords.ToLine)];
    }

    public async Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(
        AutotaskConnection connection,
        long contractServiceId,
        DateOnly from,
        CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, Entity.ContractServiceUnits);
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

    public async Task<ThresholdUsage> ReadThresholdAsync(AutotaskConnection connection, CancellationToken cancellationToken)
    {
        var answer = await apis.Of(connection).GetThresholdAsync(AutotaskCall.Read(connection, Entity.ThresholdInformation), cancellationToken);
        return new ThresholdUsage(answer?.CurrentTimeframeRequestCount ?? 0, answer?.ExternalRequestThreshold ?? 0);
    }

    public async Task<long?> CreateLineAsync(
        AutotaskConnection connection,
        long contractId,
        long serviceId,
        string marker,
        Price? price,
        CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, Entity.ContractServices, Entity.Contracts);
        var line = new NewContractService(contractId, serviceId, marker, price?.UnitPrice, price?.UnitCost);
        return (await apis.Of(connection).CreateLineAsync(contractId, line, call, cancellationToken))?.ItemId;
    }

    public async Task MarkLineAsync(
        AutotaskConnection connection,
        long contractId,
        long lineId,
        string marker,
        CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, Entity.ContractServices, Entity.Contracts);
        await apis.Of(connection).MarkLineAsync(contractId, new ContractServiceMark(lineId, marker), call, cancellationToken);
    }

    public async Task AdjustAsync(AutotaskConnection connection, ContractServiceAdjustment adjustment, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.WriteChild(connection, Entity.ContractServiceAdjustments, Entity.Contracts);
        await apis.Of(connection).AdjustAsync(adjustment.ContractId, ToWire(adjustment), call, cancellationToken);
    }

    private static NewContractServiceAdjustment ToWire(ContractServiceAdjustment adjustment)
    {
        var line = adjustment.ContractServiceId;
        return new NewContractServiceAdjustment(
            line,
            line is null ? adjustment.ContractId : null,
            line is null ? adjustment.ServiceId : null,
            adjustment.EffectiveDate,
            adjustment.UnitChange,
            adjustment.UnitPrice,
            adjustment.UnitCost,
            adjustment.AllowRepeatService ? true : null);
    }

    private static class Entity
    {
        public const string Companies = "Companies";
        public const string Services = "Services";
        public const string Contracts = "Contracts";
        public const string ContractServices = "ContractServices";
        public const string ContractServiceUnits = "ContractServiceUnits";
        public const string ContractServiceAdjustments = "ContractServiceAdjustments";
        public const string ThresholdInformation = "ThresholdInformation";
    }
}

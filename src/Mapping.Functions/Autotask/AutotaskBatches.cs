using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Picklists;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>Reads many records by one call each 500.</summary>
internal sealed class AutotaskBatches(AutotaskApis apis, AutotaskPicklists picklists)
{
    public async Task<IReadOnlyList<Contract>> ListContractsAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, AutotaskEntity.Contracts);
        var query = new AutotaskQuery().In(nameof(ContractItem.Id), ids).ToBody();
        var items = await AutotaskPages.ReadAllAsync(
            api.QueryContractsAsync(query, call, cancellationToken),
            page => api.NextContractsAsync(page, query, call, cancellationToken));
        var lists = await picklists.OfAsync(connection, AutotaskEntity.Contracts, cancellationToken);
        return [.. items.Where(item => ids.Contains(item.Id) && item is { CompanyID: not null, StartDate: not null, EndDate: not null })
            .Select(item => AutotaskRecords.ToContract(item, lists))];
    }

    public async Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractServiceIds, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var api = apis.Of(connection);
        var call = AutotaskCall.Read(connection, AutotaskEntity.ContractServiceUnits);
        var query = new AutotaskQuery()
            .In(nameof(ContractServiceUnitsItem.ContractServiceID), contractServiceIds)
            .OnOrAfter(nameof(ContractServiceUnitsItem.EndDate), from)
            .OnOrBefore(nameof(ContractServiceUnitsItem.StartDate), to)
            .ToBody();
        var items = await AutotaskPages.ReadAllAsync(
            api.QueryUnitsAsync(query, call, cancellationToken),
            page => api.NextUnitsAsync(page, query, call, cancellationToken));
        return
        [
            .. items.Where(item => item.ContractServiceID is { } line && contractServiceIds.Contains(line))
                .Select(item => AutotaskRecords.ToUnitsRow(item, item.ContractServiceID!.Value))
                .OrderBy(row => row.StartDate)
                .ThenBy(row => row.Id)
        ];
    }
}

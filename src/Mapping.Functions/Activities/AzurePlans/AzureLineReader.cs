using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Leases;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Reads contracts, services and lines of many plans by few calls.</summary>
internal sealed class AzureLineReader(IAutotaskClient autotask, ContractLeases leases, TimeProvider time)
{
    public async Task<IReadOnlyList<AzureLineView>> ReadAsync(
        AutotaskSession session, IReadOnlyList<AzurePlan> plans, Month first, Month last, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var contractIds = plans.Select(plan => plan.ContractId).Distinct().ToArray();

        // The turns are read first: a writer that comes between shows as a turn that we did not see.
        var turns = new Dictionary<long, long>();
        foreach (var id in contractIds)
        {
            turns[id] = await leases.TokenAsync(session.Connection.ZoneUri, id, cancellationToken);
        }

        var contracts = await autotask.ListContractsAsync(session.Autotask, contractIds, cancellationToken);
        var services = await autotask.ListServicesAsync(
            session.Autotask, [.. plans.Select(plan => plan.ServiceId).Distinct()], cancellationToken);
        var rows = (await autotask.ListUnitsAsync(
            session.Autotask, [.. plans.Select(plan => plan.ContractServiceId)], first.FirstDay, last.FirstDay, cancellationToken))
            .ToLookup(row => row.ContractServiceId);
        return
        [
            .. plans.Select(plan => new AzureLineView(
                plan.ContractServiceId,
                contracts.FirstOrDefault(contract => contract.Id == plan.ContractId),
                services.FirstOrDefault(service => service.Id == plan.ServiceId),
                first,
                last,
                [.. rows[plan.ContractServiceId]],
                turns[plan.ContractId],
                readAt)),
        ];
    }
}

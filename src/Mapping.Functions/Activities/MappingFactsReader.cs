using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Activities;

/// <summary>Reads everything that the rules look at, each thing once.</summary>
internal sealed class MappingFactsReader(
    IAutotaskClient autotask, MappingStore mappings, ClaimStore claims, ContractLeases leases, TimeProvider time)
{
    public async Task<(MappingFacts Facts, ContractView? View)> ReadAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var sync = job.Sync;
        var readAt = time.GetUtcNow();
        var company = autotask.FindCompanyAsync(session.Autotask, sync.CompanyId, cancellationToken);
        var service = autotask.FindServiceAsync(session.Autotask, sync.ServiceId, cancellationToken);
        var contract = autotask.FindContractAsync(session.Autotask, sync.ContractId, cancellationToken);
        var lines = ReadLinesAsync(job, session, cancellationToken);
        var existing = mappings.FindAsync(job.Caller.Tenant, sync.ConnectionId, job.Order, cancellationToken);
        var claim = claims.FindAsync(job.Caller.Tenant, job.Subscription.Id, cancellationToken);
        await Task.WhenAll(company, service, contract, lines, existing, claim);

        var (standing, turn) = await lines;
        var facts = Facts(job, session.Connection) with
        {
            Company = await company,
            Service = await service,
            Contract = await contract,
            Lines = standing,
            Existing = (await existing) with { Claim = ClaimStore.HolderOf(await claim, job.Caller.Context, job.InstanceId) },
        };
        return (facts, facts.Contract is null ? null : new ContractView(facts.Contract, standing, turn, readAt));
    }

    /// <summary>Only the contract and its lines, read anew.</summary>
    public async Task<(MappingFacts Facts, ContractView? View)> ReadContractAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        var contract = autotask.FindContractAsync(session.Autotask, job.Sync.ContractId, cancellationToken);
        var lines = ReadLinesAsync(job, session, cancellationToken);
        await Task.WhenAll(contract, lines);
        var (standing, turn) = await lines;
        var view = await contract is { } found ? new ContractView(found, standing, turn, readAt) : null;
        return (OfView(job, session.Connection, view), view);
    }

    public MappingFacts OfView(MappingJob job, Connection connection, ContractView? view) =>
        Facts(job, connection) with { Contract = view?.Contract, Lines = view?.Lines ?? [] };

    public MappingFacts WithoutConnection(MappingJob job) => Facts(job, null);

    private MappingFacts Facts(MappingJob job, Connection? connection) => new(
        job.Order,
        job.Subscription,
        connection is null ? null : new ConnectionTerms(connection.Id, connection.Name, connection.Currency),
        Company: null,
        Service: null,
        Contract: null,
        Lines: [],
        ExistingMappings.None,
        job.Marker,
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    /// <summary>The turn is read first: a writer that comes between shows as a turn that we did not see.</summary>
    private async Task<(IReadOnlyList<ContractServiceLine> Lines, long Turn)> ReadLinesAsync(
        MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var turn = await leases.TokenAsync(session.Connection.ZoneUri, job.Sync.ContractId, cancellationToken);
        return (await autotask.ListLinesAsync(session.Autotask, job.Sync.ContractId, cancellationToken), turn);
    }
}

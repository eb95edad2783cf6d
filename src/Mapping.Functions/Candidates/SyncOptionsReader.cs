using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Candidates;

/// <summary>Fills company, service and contract in as far as mappings tell. At most five calls of Autotask.</summary>
internal sealed class SyncOptionsReader(IAutotaskClient autotask, MappingLookup mappings, CandidateFinder finder)
{
    public async Task<SyncOptions> ReadAsync(AutotaskSession session, CandidateRequest request, CancellationToken cancellationToken)
    {
        var (tenant, connectionId) = (session.Connection.Tenant, session.Connection.Id);
        var companyId = await mappings.CompanyOfAsync(tenant, connectionId, request.Customer.Id, cancellationToken);
        var serviceId = await mappings.ServiceOfAsync(tenant, connectionId, request.Offer, cancellationToken);
        var company = FindCompanyAsync(session, request, companyId, cancellationToken);
        var service = FindServiceAsync(session, request, serviceId, cancellationToken);
        await Task.WhenAll(company, service);
        var known = request with { CompanyId = companyId ?? request.CompanyId, ServiceId = serviceId ?? request.ServiceId };
        return new SyncOptions(
            await company,
            await service,
            companyId is null && request.CompanyId == 0 ? null : await finder.ContractsAsync(session, known, cancellationToken),
            companyId is not null && await company is null ? companyId : null,
            serviceId is not null && await service is null ? serviceId : null);
    }

    private async Task<CompanyCandidate?> FindCompanyAsync(
        AutotaskSession session, CandidateRequest request, long? id, CancellationToken cancellationToken) =>
        id is { } companyId && await autotask.FindCompanyAsync(session.Autotask, companyId, cancellationToken) is { } company
            ? finder.Company(session, request, company, companyId, request.Customer.Id)
            : null;

    private async Task<ServiceCandidate?> FindServiceAsync(
        AutotaskSession session, CandidateRequest request, long? id, CancellationToken cancellationToken) =>
        id is { } serviceId && await autotask.FindServiceAsync(session.Autotask, serviceId, cancellationToken) is { } service
            ? finder.Service(session, request, service, serviceId, request.Offer.Variant)
            : null;
}

using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Links;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Candidates;

/// <summary>Companies, services and contracts that an order may be mapped to, each judged by the rules that a mapping is judged by.</summary>
internal sealed class CandidateFinder(IAutotaskClient autotask, MappingLookup mappings, TimeProvider time)
{
    /// <summary>Two calls at most.</summary>
    private const int MostRecords = 1000;

    public async Task<CandidateList<CompanyCandidate>> CompaniesAsync(
        AutotaskSession session, CandidateRequest request, CancellationToken cancellationToken)
    {
        var (tenant, connectionId) = (session.Connection.Tenant, session.Connection.Id);
        var found = await autotask.FindCompaniesAsync(session.Autotask, Search(request), cancellationToken);
        var own = await mappings.CompanyOfAsync(tenant, connectionId, request.Customer.Id, cancellationToken);
        var customers = await mappings.CustomersOfAsync(tenant, connectionId, Ids(found, company => company.Id), cancellationToken);
        return CandidateList<CompanyCandidate>.Of(
            found.Records.Select(company => Company(session, request, company, own, customers.TryGetValue(company.Id, out var customer) ? customer : null)),
            request,
            found.IsComplete);
    }

    public async Task<CandidateList<ServiceCandidate>> ServicesAsync(
        AutotaskSession session, CandidateRequest request, CancellationToken cancellationToken)
    {
        var (tenant, connectionId) = (session.Connection.Tenant, session.Connection.Id);
        var found = await autotask.FindServicesAsync(session.Autotask, Search(request), cancellationToken);
        var own = await mappings.ServiceOfAsync(tenant, connectionId, request.Offer, cancellationToken);
        var variants = await mappings.VariantsOfAsync(tenant, connectionId, Ids(found, service => service.Id), cancellationToken);
        return CandidateList<ServiceCandidate>.Of(
            found.Records.Select(service => Service(session, request, service, own, variants.GetValueOrDefault(service.Id))),
            request,
            found.IsComplete);
    }

    public async Task<CandidateList<ContractCandidate>> ContractsAsync(
        AutotaskSession session, CandidateRequest request, CancellationToken cancellationToken)
    {
        var found = await autotask.FindContractsAsync(session.Autotask, request.CompanyId, Search(request), cancellationToken);
        var lines = request.ServiceId == 0 || found.Records.Count == 0
            ? []
            : await autotask.ListLinesOfServiceAsync(session.Autotask, Ids(found, contract => contract.Id), request.ServiceId, cancellationToken);
        var facts = Facts(session, request) with { Lines = lines };
        return CandidateList<ContractCandidate>.Of(
            found.Records.Select(contract => ContractCandidate.Of(contract, Of(contract, facts, request))), request, found.IsComplete);
    }

    public CompanyCandidate Company(AutotaskSession session, CandidateRequest request, Company company, long? customersCompany, Guid? companysCustomer) =>
        CompanyCandidate.Of(company, Facts(session, request with { CompanyId = company.Id }) with
        {
            Company = company,
            Existing = new ExistingMappings(CustomersCompany: customersCompany, CompanysCustomer: companysCustomer),
        });

    public ServiceCandidate Service(AutotaskSession session, CandidateRequest request, Service service, long? variantsService, string? servicesVariant) =>
        ServiceCandidate.Of(service, Facts(session, request with { ServiceId = service.Id }) with
        {
            Service = service,
            Existing = new ExistingMappings(VariantsService: variantsService, ServicesVariant: servicesVariant),
        });

    /// <summary>A line that stands already counts from the contract's start on, unless a day is told.</summary>
    private static MappingFacts Of(Contract contract, MappingFacts facts, CandidateRequest request) => request.IsForLink
        ? facts with
        {
            Contract = contract,
            LinkedLine = new LinkedLine(0, null),
            Order = facts.Order with
            {
                Sync = facts.Sync with { EffectiveDate = LinkDate.Of(request.EffectiveDate, request.Offer, request.Subscription, contract, facts.Today, isMove: false) },
            },
        }
        : facts with { Contract = contract };

    private MappingFacts Facts(AutotaskSession session, CandidateRequest request) => request.Facts(session.Connection, time);

    private static RecordSearch Search(CandidateRequest request) => new(request.Search, MostRecords);

    private static long[] Ids<T>(FoundRecords<T> found, Func<T, long> idOf) => [.. found.Records.Select(idOf)];
}

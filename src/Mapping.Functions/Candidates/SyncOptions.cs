namespace Mapping.Functions.Candidates;

/// <summary>What <em>Sync to Connection</em> begins with.</summary>
/// <param name="Company">The company that the customer is mapped to; null when it is not mapped, or the company is gone.</param>
/// <param name="Service">The service that the offer is mapped to; null when it is not mapped, or the service is gone.</param>
/// <param name="Contracts">Null as long as the company is not known.</param>
/// <param name="MissingCompanyId">The customer is mapped to this company, which Autotask does not show any more.</param>
/// <param name="MissingServiceId">The offer is mapped to this service, which Autotask does not show any more.</param>
internal sealed record SyncOptions(
    CompanyCandidate? Company,
    ServiceCandidate? Service,
    CandidateList<ContractCandidate>? Contracts,
    long? MissingCompanyId,
    long? MissingServiceId);

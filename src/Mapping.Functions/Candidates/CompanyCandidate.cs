using Mapping.Functions.Rules;

namespace Mapping.Functions.Candidates;

/// <param name="MappedCustomerId">The customer that the company is mapped to.</param>
internal sealed record CompanyCandidate(
    long Id, string Name, string Type, bool IsActive, Guid? MappedCustomerId, bool IsMapped, bool IsEligible, IReadOnlyList<Violation> Reasons) : ICandidate
{
    public static CompanyCandidate Of(Company company, MappingFacts facts)
    {
        var reasons = MappingRules.JudgeCompany(facts);
        var mappedTo = facts.Existing.CompanysCustomer;
        return new CompanyCandidate(
            company.Id,
            company.Name,
            company.Type,
            company.IsActive,
            mappedTo,
            mappedTo is { } customer && customer != facts.Order.Customer.Id,
            reasons.Count == 0,
            reasons);
    }
}

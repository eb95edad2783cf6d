using Mapping.Functions.Rules;

namespace Mapping.Functions.Candidates;

/// <param name="PeriodType">Null when it is none that is known.</param>
/// <param name="UnitCost">Null when the API user may not see costs.</param>
/// <param name="MappedOffer">The offer variant that the service is mapped to: id, segment, term and billing frequency.</param>
internal sealed record ServiceCandidate(
    long Id,
    string Name,
    PeriodType? PeriodType,
    decimal UnitPrice,
    decimal? UnitCost,
    bool IsActive,
    string? MappedOffer,
    bool IsMapped,
    bool IsEligible,
    IReadOnlyList<Violation> Reasons) : ICandidate
{
    public static ServiceCandidate Of(Service service, MappingFacts facts)
    {
        var reasons = MappingRules.JudgeService(facts);
        var mappedTo = facts.Existing.ServicesVariant;
        return new ServiceCandidate(
            service.Id,
            service.Name,
            service.PeriodType,
            service.UnitPrice,
            service.UnitCost,
            service.IsActive,
            mappedTo,
            mappedTo is not null && mappedTo != facts.Order.Offer.Variant,
            reasons.Count == 0,
            reasons);
    }
}

using Mapping.Functions.Rules;

namespace Mapping.Functions.Candidates;

/// <param name="PeriodType">Null when it is none that is known.</param>
internal sealed record ContractCandidate(
    long Id,
    string Name,
    PeriodType? PeriodType,
    DateOnly StartDate,
    DateOnly EndDate,
    bool IsActive,
    bool IsRecurringService,
    bool IsEligible,
    IReadOnlyList<Violation> Reasons,
    IReadOnlyList<Violation> Warnings) : ICandidate
{
    bool ICandidate.IsMapped => false;

    public static ContractCandidate Of(Contract contract, MappingFacts facts)
    {
        var (reasons, warnings) = facts.LinkedLine is null ? MappingRules.JudgeContract(facts) : MappingRules.JudgeLinkedContract(facts);
        return new ContractCandidate(
            contract.Id,
            contract.Name,
            contract.PeriodType,
            contract.StartDate,
            contract.EndDate,
            contract.IsActive,
            contract.IsRecurringService,
            reasons.Count == 0,
            reasons,
            warnings);
    }
}

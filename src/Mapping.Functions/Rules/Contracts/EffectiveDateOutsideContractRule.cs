namespace Mapping.Functions.Rules.Contracts;

internal sealed class EffectiveDateOutsideContractRule : IMappingRule
{
    public const string Code = "EffectiveDateOutsideContract";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Contract is not { } contract
            || (contract.StartDate <= facts.EffectiveDate && facts.EffectiveDate <= contract.EndDate))
        {
            return null;
        }

        return new Violation(
            Code,
            $"The effective date {Words.Day(facts.EffectiveDate)} lies outside the contract "
            + $"{Words.Named(contract.Name, contract.Id)}, which runs from {Words.Day(contract.StartDate)} to {Words.Day(contract.EndDate)}.",
            "Give an effective date within the contract's dates, or choose another contract.",
            "sync.effectiveDate");
    }
}

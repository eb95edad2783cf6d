namespace Mapping.Functions.Rules.Contracts;

/// <summary>Silent on a contract that is not recurring and so has no period type: that is what the user has to hear.</summary>
internal sealed class ContractPeriodMismatchRule : IMappingRule
{
    public const string Code = "ContractPeriodMismatch";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Contract is not { } contract
            || contract is { IsRecurringService: false, PeriodType: null }
            || BillingPeriod.Of(facts.Order.Offer.BillingFrequency) is not { } wanted
            || contract.PeriodType == wanted)
        {
            return null;
        }

        return new Violation(
            Code,
            $"{Words.Named(contract)} has the period type {Words.Period(contract.PeriodType)}, but the subscription's billing "
            + $"frequency {facts.Order.Offer.BillingFrequency} needs {Words.Period(wanted)}.",
            $"Choose a contract whose period type is {Words.Period(wanted)}.",
            "sync.contractId");
    }
}

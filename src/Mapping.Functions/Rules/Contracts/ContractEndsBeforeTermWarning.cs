namespace Mapping.Functions.Rules.Contracts;

/// <summary>The contract may be renewed in time, so that it blocks nothing. Azure plans have no term, and a warning of their own.</summary>
internal sealed class ContractEndsBeforeTermWarning : IMappingRule
{
    public const string Code = "ContractEndsBeforeTerm";

    public Violation? Check(MappingFacts facts) => facts.IsAzurePlan || facts.Contract is not { } contract
        ? null
        : Of(Words.Named(contract), contract.EndDate, facts.TermEnd);

    /// <summary>Null when the contract reaches the term's last day, or there is no term.</summary>
    public static Violation? Of(string contract, DateOnly contractEnd, DateOnly? termEnd) => termEnd is not { } last || contractEnd >= last
        ? null
        : new Violation(
            Code,
            $"{contract} ends on {Words.Day(contractEnd)}, before the subscription's term does on {Words.Day(last)}; from then on the subscription is not billed.",
            "Extend the contract in Autotask in time; or renew it, and then link the subscription to the new contract on the Subscription Mapping page.",
            "sync.contractId");
}

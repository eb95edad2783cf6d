namespace Mapping.Functions.Rules.Links;

internal sealed class ContractServiceNotFoundRule : IMappingRule
{
    public const string Code = "ContractServiceNotFound";

    public Violation? Check(MappingFacts facts) => facts.Contract is null || facts.LinkedLine is not { } linked || facts.LineOf(linked) is not null ? null : new Violation(
        Code,
        $"{Words.Named(facts.Contract)} has no Contract Service {Words.Number(linked.ContractServiceId)}.",
        "Choose one that stands on this contract in Autotask.",
        "contractServiceId");
}

namespace Mapping.Functions.Rules.Links;

internal sealed class ContractServiceOtherServiceRule : IMappingRule
{
    public const string Code = "ContractServiceOtherService";

    public Violation? Check(MappingFacts facts)
    {
        var line = facts.LinkedLine is { } linked ? facts.LineOf(linked) : null;
        return line is null || line.ServiceId == facts.Sync.ServiceId ? null : new Violation(
            Code,
            $"The Contract Service {Words.Number(line.Id)} is one of service {Words.Number(line.ServiceId)}; the offer is mapped to service {Words.Number(facts.Sync.ServiceId)}.",
            "Choose a Contract Service of the offer's service, or correct the offer's mapping on the Offer Mapping page.",
            "contractServiceId");
    }
}

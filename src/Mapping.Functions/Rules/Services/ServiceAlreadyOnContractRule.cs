namespace Mapping.Functions.Rules.Services;

internal sealed class ServiceAlreadyOnContractRule : IMappingRule
{
    public const string Code = "ServiceAlreadyOnContract";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.Sync.AllowRepeatService || facts.Contract is not { } contract)
        {
            return null;
        }

        var foreign = facts.Lines.FirstOrDefault(line =>
            line.ContractId == contract.Id
            && line.ServiceId == facts.Sync.ServiceId
            && !SubscriptionMarker.IsIn(line.Marker, facts.Marker));
        if (foreign is null)
        {
            return null;
        }

        var service = facts.Service is { } known ? Words.Named(known.Name, known.Id) : Words.Number(facts.Sync.ServiceId);
        return new Violation(
            Code,
            $"{Words.Named(contract)} has the service {service} already: Contract Service {Words.Number(foreign.Id)}, which is not "
            + "this subscription's.",
            "Choose another contract or service, or allow the service to be repeated on this contract (allowRepeatService).",
            "sync.allowRepeatService");
    }
}

namespace Mapping.Functions.Rules.Links;

/// <summary>One Contract Service bills one subscription: by what we noted, and by the marker that a line of ours carries.</summary>
internal sealed class ContractServiceTakenRule : IMappingRule
{
    public const string Code = "ContractServiceTaken";

    public Violation? Check(MappingFacts facts)
    {
        if (facts.LinkedLine is not { } linked)
        {
            return null;
        }

        var marker = facts.LineOf(linked)?.Marker;
        var isOthers = linked.Holder is { } holder && holder != facts.Subscription.Id;
        return !isOthers && (!SubscriptionMarker.IsAny(marker) || SubscriptionMarker.IsIn(marker, facts.Marker)) ? null : new Violation(
            Code,
            $"The Contract Service {Words.Number(linked.ContractServiceId)} bills another subscription.",
            "Choose another Contract Service, or remove the other subscription's mapping first.",
            "contractServiceId");
    }
}

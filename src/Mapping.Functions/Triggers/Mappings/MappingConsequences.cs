using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>What removing a mapping means, in sentences.</summary>
internal static class MappingConsequences
{
    public static IReadOnlyList<Violation> InUse(int subscriptions) =>
    [
        new(
            "SubscriptionsMapped",
            $"{Words.Count(subscriptions, "subscription")} {(subscriptions == 1 ? "is" : "are")} mapped by it, or about to be.",
            "Unmap on the Subscription Mapping page first."),
    ];

    public static IReadOnlyList<Violation> Of(MappedItem item) =>
    [
        new("MappingRemoved", $"“{item.Name}” is no longer mapped to “{item.TargetName}” ({item.Target}): the next order has to choose anew.", "Map it again at any time."),
        AutotaskUntouched,
    ];

    public static IReadOnlyList<Violation> Of(SubscriptionClaim claim) =>
    [
        new(
            "LineStays",
            claim.ContractServiceId is { } line
                ? $"Contract Service {Words.Number(line)} on contract {(claim.Contract is { } name ? Words.Named(name, claim.ContractId ?? 0) : Words.Number(claim.ContractId ?? 0))} stays with its units and goes on billing."
                : "A Contract Service may stand on the contract already; its order says so.",
            "End it in Autotask if it shall not be billed any more."),
        new("ChangesNotSynced", "Later changes of the subscription, and an Azure plan's monthly cost, are no longer written to Autotask.", "Map it again to go on."),
        new("SubscriptionFree", "The subscription may be mapped again, by any context of the tenant that sells it.", "Do so from its order."),
        AutotaskUntouched,
    ];

    private static Violation AutotaskUntouched => new("AutotaskUntouched", "Nothing is changed in Autotask; the audit log stays.", "Nothing has to be done.");
}

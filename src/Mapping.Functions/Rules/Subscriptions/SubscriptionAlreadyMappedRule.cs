namespace Mapping.Functions.Rules.Subscriptions;

internal sealed class SubscriptionAlreadyMappedRule : IMappingRule
{
    public const string Code = "SubscriptionAlreadyMapped";

    public Violation? Check(MappingFacts facts) => HeldBy(facts.Existing.Claim, facts.Subscription);

    /// <summary>Null when this order may go on. Of another context nothing is told but that it holds the subscription.</summary>
    public static Violation? HeldBy(SubscriptionHolder holder, Subscription subscription) => holder switch
    {
        SubscriptionHolder.ThisContext => new Violation(
            Code,
            $"The subscription “{subscription.Name}” ({subscription.Id}) is mapped already, or being mapped by another order.",
            "Look it up on the Subscription Mapping page; remove that mapping there before mapping the subscription anew.",
            "subscription.id"),
        SubscriptionHolder.AnotherContext => new Violation(
            Code,
            $"Another context holds the subscription “{subscription.Name}” ({subscription.Id}).",
            "A subscription can be mapped to one connection in the whole tenant: its holder has to remove that mapping first.",
            "subscription.id"),
        _ => null,
    };
}

namespace Mapping.Functions.Rules;

/// <summary>Who holds a subscription's claim, as far as the asking context may know.</summary>
internal enum SubscriptionHolder
{
    Nobody,
    ThisOrder,
    ThisContext,
    AnotherContext,
}

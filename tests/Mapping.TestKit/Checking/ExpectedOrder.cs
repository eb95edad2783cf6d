namespace Mapping.TestKit.Checking;

/// <summary>What an order has to come to, in the test's own words.</summary>
/// <param name="PeriodMonths">Length of the contract's billing period.</param>
/// <param name="SubscriptionId">Null when the order brings it about: the order's answer names it.</param>
internal sealed record ExpectedOrder(
    string Tenant,
    string Context,
    string Database,
    string ConnectionId,
    string OrderId,
    Guid? SubscriptionId,
    long ContractId,
    long ServiceId,
    int PeriodMonths,
    DateOnly EffectiveDate,
    int Units,
    decimal UnitPrice,
    decimal UnitCost);

using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A mapped Azure plan: whose it is, and where its months are billed.</summary>
/// <param name="FirstMonth">The month of its mapping's effective date.</param>
internal sealed record AzurePlan(
    string Tenant,
    string Context,
    string ConnectionId,
    Guid SubscriptionId,
    Guid CustomerId,
    string Customer,
    string OrderId,
    long CompanyId,
    long ServiceId,
    long ContractId,
    long ContractServiceId,
    Month FirstMonth)
{
    /// <summary>The contract's last day when it was last read.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>Null when it was never seen suspended.</summary>
    public Suspension? Suspension { get; init; }

    /// <summary>The last month in which it was seen active; null before it was looked at.</summary>
    public Month? ActiveIn { get; init; }

    /// <summary>The month bills nothing.</summary>
    public bool IsSuspendedIn(Month month) => Suspension?.Holds(month) ?? false;

    /// <summary>Nobody saw whether the plan was suspended by then: whether the month bills anything is for a person to say.</summary>
    public bool IsAskedAbout(Month month) => Suspension?.IsUnknown(month) ?? false;
}

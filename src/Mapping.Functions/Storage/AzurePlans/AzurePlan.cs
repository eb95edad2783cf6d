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

    /// <summary>When it was first seen suspended; null while it is active.</summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>Suspended since before the month: the month bills nothing.</summary>
    public bool IsSuspendedIn(Month month) => SuspendedAt is { } since && Month.Of(since) < month;
}

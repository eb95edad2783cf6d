using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The note that a month may stand half written in Autotask.</summary>
/// <param name="Since">When the write began.</param>
internal sealed record WritingMonth(string Tenant, string Context, Guid SubscriptionId, Month Month, DateTimeOffset Since)
{
    /// <summary>When a run was last started because of it.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}

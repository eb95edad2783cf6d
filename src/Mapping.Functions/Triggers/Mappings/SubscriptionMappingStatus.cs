namespace Mapping.Functions.Triggers.Mappings;

internal enum SubscriptionMappingStatus
{
    /// <summary>Its order is at it, or ended without being mapped.</summary>
    Pending,

    /// <summary>Autotask was as mapped when it was last looked at.</summary>
    Synced,

    /// <summary>Autotask bills something else than what was mapped.</summary>
    OutOfSync,
}

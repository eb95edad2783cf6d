namespace Mapping.Functions.Triggers.Mappings;

internal enum SubscriptionMappingStatus
{
    /// <summary>Its order is at it.</summary>
    Pending,

    /// <summary>Autotask was as mapped when it was last looked at.</summary>
    Synced,

    /// <summary>Its order ended without mapping it, or Autotask was seen to bill something else than what was mapped.</summary>
    OutOfSync,
}

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>Where a plan's month stands.</summary>
internal enum PlanMonthState
{
    /// <summary>Its final cost is not known yet.</summary>
    Waiting,

    /// <summary>A person has to decide.</summary>
    Held,

    /// <summary>May be written.</summary>
    Ready,

    /// <summary>May be at Autotask in part.</summary>
    Writing,

    /// <summary>Seen in Autotask, and 0 after it.</summary>
    Billed,

    /// <summary>A person said that it is not to be billed by us.</summary>
    Rejected,

    /// <summary>Could not be written; the next run tries again.</summary>
    Failed,
}

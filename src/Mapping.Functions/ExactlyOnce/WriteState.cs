namespace Mapping.Functions.ExactlyOnce;

internal enum WriteState
{
    /// <summary>It stands in Autotask: seen there.</summary>
    Confirmed,

    /// <summary>Autotask said no, or we did before asking. Nothing was applied.</summary>
    Refused,

    /// <summary>Another writer is at the contract: come back soon. Nothing was sent.</summary>
    Busy,

    /// <summary>It may stand in Autotask: come back and look.</summary>
    Unknown,

    /// <summary>What stands in Autotask is not what was asked for, and can't be mended from here.</summary>
    Differs,
}

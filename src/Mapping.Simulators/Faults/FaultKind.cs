namespace Mapping.Simulators.Faults;

internal enum FaultKind
{
    /// <summary>Carried out; the connection is held and then broken.</summary>
    CommitThenTimeout,

    /// <summary>Carried out; the connection is broken at once.</summary>
    CommitThenReset,

    /// <summary>The connection is broken at once; carried out some seconds later.</summary>
    LateCommit,

    /// <summary>Not carried out; the connection is held and then broken.</summary>
    ResetBeforeCommit,
    ErrorWithTexts,
    ErrorWithoutTexts,
    Html,
    TooManyRequests,
    ThreadRefusal,
    Slow,
    TruncatedJson,
    EndlessPages,
    ZoneMove,
    AccountLock,
    PermissionRemoved,
    DuplicatePeriod,

    /// <summary>Carried out without the named properties, and acknowledged.</summary>
    IgnoreFields,

    /// <summary>Acknowledged, not carried out: a workflow rule that puts everything back.</summary>
    AcknowledgeOnly,

    /// <summary>A person changes something right before the call.</summary>
    HumanEdit,
}

namespace Mapping.Functions.Storage.Ledger;

/// <summary>What is known of one write to Autotask.</summary>
internal enum LedgerState
{
    /// <summary>Wanted; provably not at Autotask.</summary>
    Intended,

    /// <summary>May be at Autotask.</summary>
    Sent,

    /// <summary>Seen in Autotask.</summary>
    Confirmed,

    /// <summary>Autotask said no.</summary>
    Refused,

    /// <summary>Sent, and the answer is lost.</summary>
    Unknown,

    /// <summary>Undone: what it wrote bills nothing any more.</summary>
    Voided,
}

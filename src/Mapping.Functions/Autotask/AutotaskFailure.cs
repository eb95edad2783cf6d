namespace Mapping.Functions.Autotask;

/// <summary>What a caller can do about a failed call.</summary>
internal enum AutotaskFailure
{
    /// <summary>Autotask answered no (its <c>errors[]</c>): final.</summary>
    Refused,

    /// <summary>The API user lacks a right: final until an admin grants it.</summary>
    Forbidden,

    /// <summary>Wrong credentials: never retried, because the API user locks.</summary>
    Unauthorized,

    /// <summary>Refused for rate or threads, so not applied: wait and try again.</summary>
    Throttled,

    /// <summary>A read failed, or a write provably never reached Autotask: try again.</summary>
    Unavailable,

    /// <summary>A write was sent and its answer is lost: read before anything else.</summary>
    Unknown,
}

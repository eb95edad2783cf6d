namespace Mapping.Functions.Autotask;

/// <summary>A failed call of Autotask. The message is Autotask's own text where it gave one; never a secret.</summary>
internal sealed class AutotaskException(AutotaskFailure failure, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public AutotaskFailure Failure { get; } = failure;

    /// <summary>A write went out before this call failed, and nobody has seen what became of it.</summary>
    public bool IsAfterSend { get; private init; }

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>To look again is safe, whatever failed.</summary>
    public AutotaskException AfterSend() => new(
        Failure == AutotaskFailure.Unknown ? AutotaskFailure.Unavailable : Failure,
        $"The write was sent, and what became of it can't be seen: {Message}",
        RetryAfter,
        this)
    {
        IsAfterSend = true,
    };
}

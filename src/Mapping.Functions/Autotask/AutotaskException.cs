namespace Mapping.Functions.Autotask;

/// <summary>A failed call of Autotask. The message is Autotask's own text where it gave one; never a secret.</summary>
internal sealed class AutotaskException(AutotaskFailure failure, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public AutotaskFailure Failure { get; } = failure;

    /// <summary>The same call may succeed later; after a write that got lost a look may.</summary>
    public bool MayPass => Failure is AutotaskFailure.Throttled or AutotaskFailure.Unavailable or AutotaskFailure.Unknown;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}

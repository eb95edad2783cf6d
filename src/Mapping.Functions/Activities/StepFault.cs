using Mapping.Functions.Autotask;

namespace Mapping.Functions.Activities;

/// <summary>Why a step could not be done.</summary>
/// <param name="IsTransient">Waiting may help: the step can be tried again.</param>
/// <param name="IsAfterSend">A write of the step may be at Autotask. Otherwise nothing was applied.</param>
internal sealed record StepFault(string Code, string Message, bool IsTransient, TimeSpan? RetryAfter = null, bool IsAfterSend = false)
{
    public const string Throttled = "AutotaskThrottled";

    public static StepFault From(AutotaskException failure) => Kind(failure) with { IsAfterSend = failure.IsAfterSend };

    private static StepFault Kind(AutotaskException failure) => failure.Failure switch
    {
        AutotaskFailure.Refused => new("AutotaskRefused", failure.Message, IsTransient: false),
        AutotaskFailure.Forbidden => new("AutotaskForbidden", failure.Message, IsTransient: false),
        AutotaskFailure.Unauthorized => new("AutotaskUnauthorized", failure.Message, IsTransient: false),
        AutotaskFailure.Throttled => new(Throttled, failure.Message, IsTransient: true, failure.RetryAfter),
        AutotaskFailure.Unavailable => new("AutotaskUnavailable", failure.Message, IsTransient: true, failure.RetryAfter),
        _ => new("OutcomeUnknown", failure.Message, IsTransient: false),
    };
}

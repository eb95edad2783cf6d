using Mapping.Functions.Autotask;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>Autotask could not be asked for what a person waits for.</summary>
internal static class AutotaskAnswers
{
    public static JsonAnswer Of(AutotaskException failure) => failure.Failure switch
    {
        AutotaskFailure.Unauthorized => ProblemAnswers.Conflict(
            "AutotaskUnauthorized", "Autotask does not accept the connection's credentials. Set them anew, or test the connection once they are mended."),
        AutotaskFailure.Forbidden => ProblemAnswers.Conflict(
            "AutotaskForbidden", $"The connection's API user lacks a right: {failure.Message} Test the connection to see which."),
        AutotaskFailure.Refused => ProblemAnswers.BadGateway("AutotaskRefused", failure.Message),
        AutotaskFailure.Throttled => ProblemAnswers.Unavailable("AutotaskThrottled", failure.Message, failure.RetryAfter),
        _ => ProblemAnswers.Unavailable("AutotaskUnavailable", failure.Message, failure.RetryAfter),
    };
}

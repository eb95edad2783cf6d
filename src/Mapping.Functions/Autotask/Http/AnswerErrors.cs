using System.Net;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Answers that mean failure, by what the caller can do. Autotask says no with status 500 and <c>errors[]</c>.</summary>
internal static class AnswerErrors
{
    public static AutotaskException? In(AutotaskCall call, AutotaskAnswer answer, DateTimeOffset now)
    {
        var body = AnswerBody.Parse(answer);
        var wait = RetryAfter(answer, now);
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized => Error(AutotaskFailure.Unauthorized, body.Text ?? "Autotask does not accept the credentials."),
            HttpStatusCode.TooManyRequests => Error(AutotaskFailure.Throttled, body.Text ?? "Autotask has too many requests."),
            HttpStatusCode.InternalServerError when body.Errors is { } no => Error(Meaning(no), no),
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous when body.Errors is { } no => Error(Meaning(no), no),
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous when IsComplete(call, body) => null,
            >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => Error(Lost(call), "Autotask's answer could not be read."),
            HttpStatusCode.NotFound when call.MayBeAbsent && (body.IsJson || body.IsEmpty) => null,
            HttpStatusCode.NotFound when !body.IsJson => Error(Lost(call), "Autotask answered 404 with a page that is not its own."),
            HttpStatusCode.Forbidden => Error(AutotaskFailure.Forbidden, body.Text ?? "Autotask answered 403."),
            HttpStatusCode.RequestTimeout or < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError =>
                Error(Lost(call), $"Autotask answered {(int)answer.Status} without saying why."),
            _ => Error(AutotaskFailure.Refused, body.Text ?? $"Autotask answered {(int)answer.Status}."),
        };

        // Only what carries no secret may be cut: a secret that the cut goes through could no longer be told.
        AutotaskException Error(AutotaskFailure failure, string text) => new(failure, Cut(Redaction.Of(call.Connection, text), answer.IsWhole), wait);
    }

    private static string Cut(string text, bool isWhole) => isWhole || text.Length <= LongText.Longest ? LongText.Cut(text) : LongText.CutOpen(text);

    /// <summary>The texts are English and quote names, so that only their stable parts are compared.</summary>
    private static AutotaskFailure Meaning(string errors) => errors switch
    {
        _ when Has(errors, "adequate permissions") => AutotaskFailure.Forbidden,
        _ when Has(errors, "threshold") && Has(errors, "exceeded") => AutotaskFailure.Throttled,
        _ => AutotaskFailure.Refused,
    };

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static AutotaskFailure Lost(AutotaskCall call) => call.IsWrite ? AutotaskFailure.Unknown : AutotaskFailure.Unavailable;

    private static bool IsComplete(AutotaskCall call, AnswerBody body) => body.IsJson || (call.IsWrite && body.IsEmpty);

    private static TimeSpan? RetryAfter(AutotaskAnswer answer, DateTimeOffset now) => answer.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > now => date - now,
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}

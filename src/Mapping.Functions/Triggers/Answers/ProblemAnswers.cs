using System.Globalization;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>The only place that knows both our codes and HTTP's.</summary>
internal static class ProblemAnswers
{
    private const string ContentType = "application/problem+json";

    public static JsonAnswer InvalidRequest(IReadOnlyList<FieldError> errors) => Answer(Problem.Of(
        StatusCodes.Status400BadRequest, "InvalidRequest", "The request is not valid: see errors for each field.", errors));

    public static JsonAnswer InvalidRequest(string field, string message) => InvalidRequest([new FieldError(field, message)]);

    public static JsonAnswer TooLarge(int maxBytes) => Answer(Problem.Of(
        StatusCodes.Status413PayloadTooLarge,
        "BodyTooLarge",
        $"The body is larger than {maxBytes} bytes.",
        [new FieldError("$", $"must not be larger than {maxBytes} bytes")]));

    public static JsonAnswer FileTooLarge(string detail) =>
        Answer(Problem.Of(StatusCodes.Status413PayloadTooLarge, "BodyTooLarge", $"{detail} Nothing was imported. Send it packed with gzip, or in parts."));

    public static JsonAnswer NotFound(string code, string what) =>
        Answer(Problem.Of(StatusCodes.Status404NotFound, code, $"There is no such {what} in this context."));

    public static JsonAnswer OrderConflict(string orderId) => Answer(Problem.Of(
        StatusCodes.Status409Conflict,
        "OrderConflict",
        $"Order {orderId} exists with another content. Send the same order to join it, or choose a new id."));

    public static JsonAnswer StalePlan(string orderId) => Answer(Problem.Of(
        StatusCodes.Status409Conflict,
        "StalePlan",
        $"What order {orderId} would do has changed since its plan was shown. Nothing was accepted: preview it again."));

    public static JsonAnswer NothingToRetry(string orderId, string status) => Answer(Problem.Of(
        StatusCodes.Status409Conflict, "NothingToRetry", $"Order {orderId} is {status}: there is nothing to retry."));

    public static JsonAnswer NotHeld(string id, string state) => Answer(Problem.Of(
        StatusCodes.Status409Conflict, "NotHeld", $"Cost {id} is {state}: there is nothing to decide."));

    public static JsonAnswer NotWritable(string id, string why) => Answer(Problem.Of(
        StatusCodes.Status409Conflict, "NotWritable", $"Cost {id} can't be written: {why}."));

    public static JsonAnswer AutotaskUserUnknown(string userName) => Answer(Problem.Of(
        StatusCodes.Status422UnprocessableEntity,
        "AutotaskUserUnknown",
        "Autotask knows no API user of this name. Check the user name (key) of the API user.",
        [new FieldError("userName", $"is not known to Autotask: {userName}")]));

    /// <summary>A deletion shows what it would do first; nothing has happened yet.</summary>
    public static JsonAnswer NotConfirmed(string what, IReadOnlyList<Violation> consequences) => Answer(Problem.Of(
        StatusCodes.Status409Conflict,
        "ConfirmationRequired",
        $"Nothing was removed yet: violations say what removing {what} means. Send the same request with confirm=true.") with
    { Violations = consequences });

    public static JsonAnswer InUse(string code, string detail, IReadOnlyList<Violation> reasons) =>
        Answer(Problem.Of(StatusCodes.Status409Conflict, code, detail) with { Violations = reasons });

    public static JsonAnswer Of(int status, string code, string detail) => Answer(Problem.Of(status, code, detail));

    public static JsonAnswer Conflict(string code, string detail) => Answer(Problem.Of(StatusCodes.Status409Conflict, code, detail));

    public static JsonAnswer BadGateway(string code, string detail) => Answer(Problem.Of(StatusCodes.Status502BadGateway, code, detail));

    public static JsonAnswer Unavailable(string code, string detail, TimeSpan? retryAfter = null) =>
        Answer(Problem.Of(StatusCodes.Status503ServiceUnavailable, code, detail))
            .With("Retry-After", ((int)Math.Ceiling((retryAfter ?? TimeSpan.FromSeconds(5)).TotalSeconds)).ToString(CultureInfo.InvariantCulture));

    private static JsonAnswer Answer(Problem problem) => new(problem.Status, problem, ContentType);
}

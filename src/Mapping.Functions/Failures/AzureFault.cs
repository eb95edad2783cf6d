using System.Globalization;
using Azure;
using Azure.Identity;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Failures;

/// <summary>A failure of storage or the vault in one sentence: status, code and where to look. Names no address, no secret and nothing of the answer's headers.</summary>
internal static class AzureFault
{
    public static string Sentence(AzureService service, Exception exception) => Known(exception) switch
    {
        AuthenticationFailedException identity => $"no token could be had for the app's identity: {FirstLine(identity.Message)}",
        RequestFailedException { Status: 0 } unanswered => $"it gives no answer: {UnreachableCause.Of(unanswered)}.",
        RequestFailedException answered =>
            $"it answered {answered.Status.ToString(CultureInfo.InvariantCulture)}{Code(answered)}: {Cause(service, answered)}.",
        OperationCanceledException => "it gives no answer: it did not answer in time.",
        var other => $"{UnreachableCause.Of(other)}: {FirstLine(other.Message)}",
    };

    private static Exception Known(Exception exception) => exception is AggregateException { InnerExceptions: [.., var last] } ? Known(last) : exception;

    private static string Code(RequestFailedException failure) => CodeOf(failure) is { Length: > 0 } code ? $" {LongText.Cut(code, LongText.LongestName)}" : "";

    /// <summary>The vault hides what it means in an inner code, which its message quotes.</summary>
    private static string? CodeOf(RequestFailedException failure) =>
        VaultCauses.InnerCodeOf(failure.Message) is { } inner && failure.ErrorCode is null or "Forbidden" ? inner ?? failure.ErrorCode : failure.ErrorCode;

    private static string Cause(AzureService service, RequestFailedException failure) =>
        (service == AzureService.Tables ? TableCauses.Of(failure.Status, failure.ErrorCode) : VaultCauses.Of(failure.Status, CodeOf(failure)))
        ?? failure.Status switch
        {
            408 or 504 => "it did not answer in time",
            429 => "it has too many requests now, and takes them again in a while",
            >= 500 => "it is not available now: see Azure's status page, and try again",
            _ => FirstLine(failure.Message).TrimEnd('.'),
        };

    /// <summary>What follows it are the answer's headers.</summary>
    private static string FirstLine(string text) => LongText.Cut(text.Split('\n')[0].Trim(), LongText.LongestName);
}

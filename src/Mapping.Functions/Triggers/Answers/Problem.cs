using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;
using Microsoft.AspNetCore.WebUtilities;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>RFC 9457 problem details with our code.</summary>
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Code,
    string Detail,
    IReadOnlyList<FieldError>? Errors,
    IReadOnlyList<Violation> Violations)
{
    public static Problem Of(int status, string code, string detail, IReadOnlyList<FieldError>? errors = null) =>
        new("about:blank", ReasonPhrases.GetReasonPhrase(status), status, code, detail, errors, []);
}

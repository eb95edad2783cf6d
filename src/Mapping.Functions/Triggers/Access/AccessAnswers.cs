using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Access;

/// <summary>How callers are turned away.</summary>
internal static class AccessAnswers
{
    public static JsonAnswer Unauthenticated(string why) =>
        ProblemAnswers.Of(StatusCodes.Status401Unauthorized, "TokenRefused", why).With("WWW-Authenticate", "Bearer error=\"invalid_token\"");

    public static JsonAnswer Forbidden(string code, string why) => ProblemAnswers.Of(StatusCodes.Status403Forbidden, code, why);
}

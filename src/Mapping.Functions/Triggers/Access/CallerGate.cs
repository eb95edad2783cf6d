using System.Security.Claims;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers.Access;

/// <summary>Finds out who calls: by the headers of the portal's back end, or, where Entra is set, by a token whose claims then decide.</summary>
internal sealed class CallerGate(EntraTokens tokens, IOptions<EntraOptions> options)
{
    private const string Scheme = "Bearer ";
    private static readonly string[] ActorClaims = ["preferred_username", "name", "azp", "appid", "oid", "sub"];

    public async Task<CallerAccess> EnterAsync(HttpRequest request, bool isActorRequired)
    {
        if (!tokens.AreNeeded)
        {
            var (caller, errors) = CallerReader.Read(request.Headers, isActorRequired);
            var rights = CallerReader.RightsOf(request.Headers, errors, out var all);
            return new CallerAccess(caller, rights, all.Count > 0 ? ProblemAnswers.InvalidRequest(all) : null);
        }

        var (anonymous, _) = CallerReader.Read(request.Headers, isActorRequired: false);
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new CallerAccess(anonymous, Rights.None, AccessAnswers.Unauthenticated("A bearer token is required."));
        }

        try
        {
            var verdict = await tokens.ValidateAsync(header[Scheme.Length..].Trim(), request.HttpContext.RequestAborted);
            return verdict.Identity is { } identity
                ? Enter(request, identity)
                : new CallerAccess(anonymous, Rights.None, AccessAnswers.Unauthenticated(verdict.Refusal ?? "The token is not valid."));
        }
        catch (InvalidOperationException unreachable)
        {
            return new CallerAccess(anonymous, Rights.None, ProblemAnswers.Unavailable("IssuerUnavailable", $"The issuer's keys can't be read: {unreachable.GetType().Name}."));
        }
    }

    /// <summary>Headers may repeat what the claims say; they can't say anything else.</summary>
    private CallerAccess Enter(HttpRequest request, ClaimsIdentity identity)
    {
        var claimed = new HeaderDictionary(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>
        {
            [CallerReader.Tenant] = identity.FindFirst(options.Value.TenantClaim)?.Value ?? "",
            [CallerReader.Context] = identity.FindFirst(options.Value.ContextClaim)?.Value ?? "",
            [CallerReader.Actor] = ActorClaims.Select(name => identity.FindFirst(name)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "",
            [CallerReader.CorrelationId] = request.Headers[CallerReader.CorrelationId],
        });
        var (caller, errors) = CallerReader.Read(claimed, isActorRequired: true);
        var rights = Roles.RightsOf(identity.FindAll("roles").Select(claim => claim.Value));
        var refusal = errors.Count > 0
            ? AccessAnswers.Forbidden("CallerUnknown", $"The token does not say for whom it calls: {string.Join("; ", errors.Select(error => $"{error.Field} {error.Message}"))}.")
            : Contradicts(request, CallerReader.Tenant, caller.Tenant) || Contradicts(request, CallerReader.Context, caller.Context)
                ? AccessAnswers.Forbidden("CallerMismatch", "The headers name another tenant or context than the token.")
            : null;
        return new CallerAccess(caller, rights, refusal);
    }

    private static bool Contradicts(HttpRequest request, string header, string claimed) =>
        request.Headers[header].ToString() is { Length: > 0 } said && !string.Equals(said.Trim(), claimed, StringComparison.OrdinalIgnoreCase);
}

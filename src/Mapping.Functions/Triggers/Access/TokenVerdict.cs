using System.Security.Claims;

namespace Mapping.Functions.Triggers.Access;

/// <param name="Identity">Null when the token is not to be trusted.</param>
/// <param name="Refusal">Why not; without a part of the token in it.</param>
internal sealed record TokenVerdict(ClaimsIdentity? Identity, string? Refusal);

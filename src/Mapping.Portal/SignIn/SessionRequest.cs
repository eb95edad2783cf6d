namespace Mapping.Portal.SignIn;

/// <param name="User">The id of a demo user.</param>
internal sealed record SessionRequest(string? User);

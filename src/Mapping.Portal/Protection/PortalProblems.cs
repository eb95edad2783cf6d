namespace Mapping.Portal.Protection;

/// <summary>What the portal itself refuses.</summary>
internal static class PortalProblems
{
    public static PortalProblem SignInRequired { get; } = new(401, "SignInRequired", "Unauthorized", "Sign in first.");

    public static PortalProblem RoleMissing { get; } = new(403, "RoleMissing", "Forbidden", "This is for administrators.");

    public static PortalProblem UserUnknown { get; } = new(422, "UserUnknown", "Unprocessable Entity", "There is no such user.");

    public static PortalProblem CrossSiteRequest { get; } =
        new(403, "CrossSiteRequest", "Forbidden", "Changes are taken from the portal's own page only.");

    public static PortalProblem AppUnavailable { get; } =
        new(502, "AppUnavailable", "Bad Gateway", "The mapping app does not answer. Send the same request again: nothing is done twice.");

    public static PortalProblem BodyTooLarge { get; } = new(
        413, "BodyTooLarge", "Payload Too Large", "The file has more than 100 MB (104,857,600 bytes). Nothing was sent on. Send it packed with gzip, or in parts.");

    public static PortalProblem RunUnknown { get; } = new(404, "RunNotFound", "Not Found", "There is no run of such an order in this context.");

    public static PortalProblem RouteUnknown { get; } = new(404, "RouteUnknown", "Not Found", "The portal has no such address.");
}

using Microsoft.Net.Http.Headers;

namespace Mapping.Portal.Protection;

/// <summary>
/// Takes changes from our own page alone: a header that other sites can't send without asking us first, and where a browser says whose page asks, it is ours.
/// The cookie is SameSite=Strict besides.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    public const string Header = "X-Portal";
    public const string Value = "page";

    public Task InvokeAsync(HttpContext context) =>
        IsRead(context.Request.Method) || IsOurs(context.Request) ? next(context) : PortalProblems.CrossSiteRequest.WriteAsync(context);

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsOurs(HttpRequest request) =>
        request.Headers[Header] == Value
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && (request.Headers[HeaderNames.Origin].ToString() is var origin && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}"));
}

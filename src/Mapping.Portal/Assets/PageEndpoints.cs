using Mapping.Portal.Protection;

namespace Mapping.Portal.Assets;

/// <summary>The page's files. A browser keeps them and asks each time whether they are still the same.</summary>
internal static class PageEndpoints
{
    private const string Page = "index.html";
    private static readonly string[] NotOfThePage = ["/api", "/portal", "/runtime", "/admin"];

    public static void UseAssets(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(Files());
    }

    /// <summary>Each address of the page is the same file; what looks like a file, an API or the app's own and is none is not found.</summary>
    public static void MapPage(this WebApplication app)
    {
        app.MapFallback("{*path:nonfile}", context => IsOfThePage(context.Request)
            ? SendPageAsync(app, context)
            : PortalProblems.RouteUnknown.WriteAsync(context)).AllowAnonymous();
        app.MapFallback("{*path}", PortalProblems.RouteUnknown.WriteAsync).AllowAnonymous();
    }

    private static bool IsOfThePage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !NotOfThePage.Any(start => request.Path.StartsWithSegments(start));

    private static Task SendPageAsync(WebApplication app, HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.SendFileAsync(app.Environment.WebRootFileProvider.GetFileInfo(Page), context.RequestAborted);
    }

    private static StaticFileOptions Files() => new() { OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache" };
}

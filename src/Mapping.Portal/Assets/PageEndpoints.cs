using Mapping.Portal.Protection;

namespace Mapping.Portal.Assets;

/// <summary>The page's files. A browser keeps them and asks each time whether they are still the same.</summary>
internal static class PageEndpoints
{
    private const string Page = "index.html";

    public static void UseAssets(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(Files());
    }

    /// <summary>Each address of the page is the same file; what looks like a file or an API and is none is not found.</summary>
    public static void MapPage(this WebApplication app)
    {
        app.MapFallback("{*path:nonfile}", context => context.Request.Path.StartsWithSegments("/api") || !HttpMethods.IsGet(context.Request.Method)
            ? PortalProblems.RouteUnknown.WriteAsync(context)
            : SendPageAsync(app, context)).AllowAnonymous();
        app.MapFallback("{*path}", PortalProblems.RouteUnknown.WriteAsync).AllowAnonymous();
    }

    private static Task SendPageAsync(WebApplication app, HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.SendFileAsync(app.Environment.WebRootFileProvider.GetFileInfo(Page), context.RequestAborted);
    }

    private static StaticFileOptions Files() => new() { OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = "no-cache" };
}

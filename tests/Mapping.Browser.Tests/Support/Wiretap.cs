using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>Between a browser and the portal: reads each answer before the browser, which forgets bodies when it leaves a page.</summary>
internal sealed class Wiretap
{
    private readonly ConcurrentQueue<string> _parts = [];

    /// <summary>All that the browser sent and got, as text: addresses, headers and bodies.</summary>
    public string Text => string.Join('\n', _parts);

    public static async Task<Wiretap> OnAsync(IPage page)
    {
        var tap = new Wiretap();
        await page.RouteAsync("**/*", tap.ListenAsync);
        return tap;
    }

    private async Task ListenAsync(IRoute route)
    {
        var (request, answer) = (route.Request, await route.FetchAsync(new RouteFetchOptions { MaxRedirects = 0 }));
        _parts.Enqueue($"{request.Method} {request.Url} {request.PostData}");
        foreach (var header in (await request.AllHeadersAsync()).Concat(answer.Headers))
            _parts.Enqueue($"{header.Key}: {header.Value}");
        _parts.Enqueue(await answer.TextAsync());
        await route.FulfillAsync(new RouteFulfillOptions { Response = answer });
    }
}

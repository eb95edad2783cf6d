using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Tests.StandIns;

/// <summary>A real server on a free port that answers as the test says and remembers what it was asked.</summary>
internal sealed class HttpStandIn : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<SeenRequest> _requests = new();

    private HttpStandIn(WebApplication server) => _server = server;

    public Uri Uri { get; private set; } = null!;

    public IReadOnlyList<SeenRequest> Requests => [.. _requests];

    public static async Task<HttpStandIn> StartAsync(Func<SeenRequest, HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new HttpStandIn(builder.Build());
        standIn._server.Run(async context =>
        {
            var request = await SeenRequest.ReadAsync(context.Request);
            standIn._requests.Enqueue(request);
            await answer(request, context);
        });
        await standIn._server.StartAsync();
        standIn.Uri = new Uri(standIn._server.Urls.Single() + "/");
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Mapping.TestKit.Azurite;

/// <summary>Stands between an app and its tables: holds, breaks or refuses the nth request that speaks of a name, or a share of all.</summary>
public sealed class TableProxy : IAsyncDisposable
{
    private static readonly HashSet<string> PerConnection =
        new(StringComparer.OrdinalIgnoreCase) { "Connection", "Transfer-Encoding", "Keep-Alive", "Host", "Content-Length", "Expect" };

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private readonly ConcurrentDictionary<string, TableFault> _faults = new();
    private readonly ConcurrentBag<TableWatch> _watches = [];
    private readonly WebApplication _server;
    private readonly Uri _target;

    private TableProxy(WebApplication server, Uri target) => (_server, _target) = (server, target);

    /// <summary>The same account, reached through the proxy.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<TableProxy> StartAsync(string connectionString)
    {
        var endpoint = connectionString.Split(';').Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))["TableEndpoint=".Length..];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var target = new Uri(endpoint);
        var proxy = new TableProxy(builder.Build(), target);
        proxy._server.Run(proxy.ServeAsync);
        await proxy._server.StartAsync();
        var own = new Uri(proxy._server.Urls.Single());
        proxy.ConnectionString = connectionString.Replace(target.GetLeftPart(UriPartial.Authority), own.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);
        return proxy;
    }

    /// <summary>Meets the requests that no planned fault is about. Null: all pass.</summary>
    public TableWeather? Weather { get; set; }

    /// <param name="names">A request that has one of them in its address or body counts.</param>
    public TableFault Plan(IReadOnlyCollection<string> names, int request, TableFaultKind kind, int times = 1)
    {
        var fault = new TableFault(request, kind, times);
        foreach (var name in names)
            _faults[name] = fault;
        return fault;
    }

    public void Forget(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
            _faults.TryRemove(name, out _);
    }

    /// <param name="names">A request that has one of them in its address or body is noted.</param>
    public TableWatch Watch(IReadOnlyCollection<string> names)
    {
        var watch = new TableWatch(names);
        _watches.Add(watch);
        return watch;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        // As it was sent: the signature is over its very spelling.
        var address = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var text = Uri.UnescapeDataString(address) + Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        foreach (var watch in _watches)
            watch.Note(context.Request.Method, address, text);
        var fault = FaultOf(text, isConditional: context.Request.Headers.IfMatch.Count > 0);
        if (fault is { IsCarriedOut: false })
        {
            await fault.MeetAsync(context);
            return;
        }

        using var answer = await ForwardAsync(context.Request, address, body.ToArray());
        if (fault is not null)
            await fault.MeetAsync(context);
        else
            await CopyAsync(answer, context.Response);
    }

    private TableFault? FaultOf(string text, bool isConditional)
    {
        var planned = _faults.FirstOrDefault(named => text.Contains(named.Key, StringComparison.Ordinal)).Value;
        return planned is null ? Weather?.Next(isConditional)
            : planned.Counts() ? planned
            : null;
    }

    private async Task<HttpResponseMessage> ForwardAsync(HttpRequest request, string address, byte[] body)
    {
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_target.GetLeftPart(UriPartial.Authority) + address, AsItIs));
        if (body.Length > 0)
            forwarded.Content = new ByteArrayContent(body);
        foreach (var (name, values) in request.Headers.Where(header => !PerConnection.Contains(header.Key)))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                forwarded.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        }

        return await _client.SendAsync(forwarded, CancellationToken.None);
    }

    private static async Task CopyAsync(HttpResponseMessage answer, HttpResponse response)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !PerConnection.Contains(header.Key)))
            response.Headers[name] = values.ToArray();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.NoContent && bytes.Length > 0)
            await response.Body.WriteAsync(bytes);
    }
}

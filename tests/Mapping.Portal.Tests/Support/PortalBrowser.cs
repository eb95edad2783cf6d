using System.Net;
using System.Net.Http.Json;

namespace Mapping.Portal.Tests.Support;

/// <summary>HTTP as a browser on our page sends it: cookies, and the page's header on changes.</summary>
internal sealed class PortalBrowser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _client;

    public PortalBrowser(Uri address) => _client = new HttpClient(_handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(100) };

    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(_client.BaseAddress!);

    public async Task SignInAsync(string user)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/portal/session", new { user });
        answer.EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <param name="headers">Win over the page's own.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (method != HttpMethod.Get)
            request.Headers.Add("X-Portal", "page");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0)
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>Asks before it sends the file: who is refused keeps it.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, byte[] file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(file) };
        request.Headers.Add("X-Portal", "page");
        request.Headers.ExpectContinue = true;
        return await _client.SendAsync(request);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}

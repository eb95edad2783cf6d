using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

[assembly: AssemblyFixture(typeof(RunningSample))]

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

/// <summary>One running sample app for all tests that only call it; started by the first of them.</summary>
public sealed class RunningSample : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Lazy<Task<SampleAppProcess>> _process;

    public RunningSample() => _process = new(() => SampleAppProcess.StartAsync(_directory.Path));

    internal KeyRing Keys => SampleAppProcess.KeysIn(_directory.Path);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated)
            await (await _process.Value).DisposeAsync();
        _directory.Dispose();
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await (await _process.Value).Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostJsonAsync(string path, object? body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public async Task<JsonNode> GetJsonAsync(string path) => JsonNode.Parse(await (await GetAsync(path)).Content.ReadAsStringAsync())!;

    public async Task<string[]> JournalAsync() => [.. (await GetJsonAsync("/api/journal")).AsArray().Select(entry => entry!.GetValue<string>())];

    public async Task<Uri> AddressAsync() => (await _process.Value).Address;
}

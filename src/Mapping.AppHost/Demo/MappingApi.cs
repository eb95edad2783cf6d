using System.Net;
using System.Net.Http.Json;

namespace Mapping.AppHost.Demo;

/// <summary>The app's HTTP API, called as a portal calls it.</summary>
internal sealed class MappingApi : IDisposable
{
    private readonly HttpClient _client;

    public MappingApi(Uri address, string functionKey, Caller caller)
    {
        _client = new HttpClient { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("x-functions-key", functionKey);
        foreach (var (name, value) in caller.Headers)
            _client.DefaultRequestHeaders.Add(name, value);
    }

    public async Task<ConnectionAnswer> CreateConnectionAsync(object connection, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsJsonAsync("/api/connections", connection, cancellationToken);
        return await ReadAsync<ConnectionAnswer>(response, HttpStatusCode.Created, cancellationToken);
    }

    public async Task PlaceOrderAsync(object order, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsJsonAsync("/api/orders", order, cancellationToken);
        await EnsureAsync(response, HttpStatusCode.Accepted, cancellationToken);
    }

    public async Task<OrderAnswer> GetOrderAsync(string orderId, CancellationToken cancellationToken) =>
        await _client.GetFromJsonAsync<OrderAnswer>($"/api/orders/{orderId}", cancellationToken)
        ?? throw new StageException($"GET /api/orders/{orderId} answered nothing.");

    public async Task<IReadOnlyList<AuditEntry>> ListAuditAsync(string orderId, CancellationToken cancellationToken) =>
        (await _client.GetFromJsonAsync<ListAnswer<AuditEntry>>($"/api/audit-logs?orderId={orderId}", cancellationToken))?.Items ?? [];

    public void Dispose() => _client.Dispose();

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        await EnsureAsync(response, expected, cancellationToken);
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken) ?? throw new StageException("The app answered with an empty body.");
    }

    private static async Task EnsureAsync(HttpResponseMessage response, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        if (response.StatusCode == expected)
            return;
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new StageException($"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}: {body}");
    }

    private sealed record ListAnswer<T>(IReadOnlyList<T> Items);
}

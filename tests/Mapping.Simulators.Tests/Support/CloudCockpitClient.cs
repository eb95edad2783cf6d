using System.Net.Http.Headers;
using System.Net.Http.Json;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.SampleData;

namespace Mapping.Simulators.Tests.Support;

internal sealed class CloudCockpitClient
{
    private static readonly HttpClient Http = new();

    private readonly SimulatorHost _host;

    private CloudCockpitClient(SimulatorHost host, CloudCockpitTenant tenant, string? token)
    {
        _host = host;
        Tenant = tenant;
        Headers["X-Tenant"] = tenant.Name;
        Headers["X-Correlation-Id"] = Guid.NewGuid().ToString();
        Headers["Authorization"] = $"Bearer {token}";
    }

    public CloudCockpitTenant Tenant { get; }

    public Dictionary<string, string> Headers { get; } = [];

    public static async Task<CloudCockpitClient> CreateAsync(SimulatorHost host)
    {
        var token = await TokenAsync(host, SampleCatalog.ClientId, SampleCatalog.ClientSecret);
        var tenant = host.State.CreateTenant($"{Guid.NewGuid():N}.example");
        return new CloudCockpitClient(host, tenant, token.Json.GetProperty("access_token").GetString());
    }

    public static async Task<Answer> TokenAsync(SimulatorHost host, string clientId, string secret, string grant = "client_credentials")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = grant, ["client_id"] = clientId, ["client_secret"] = secret });
        return await ReadAsync(await Http.PostAsync(host.CloudCockpitTokenUri, form, TestContext.Current.CancellationToken));
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, new Uri(_host.CloudCockpitApiUri, $"v1/{path}"));

    public Task<Answer> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, new Uri(_host.CloudCockpitApiUri, $"v1/{path}"), body);

    public Task<Answer> InspectAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, new Uri($"{_host.InspectionUri}/cloudcockpit/tenants/{Tenant.Name}/{path}"), body);

    private async Task<Answer> SendAsync(HttpMethod method, Uri uri, object? body = null)
    {
        using var request = new HttpRequestMessage(method, uri);
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = body is string text ? new StringContent(text, MediaTypeHeaderValue.Parse("application/json")) : JsonContent.Create(body);
        return await ReadAsync(await Http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
}

using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.SampleData;

namespace Mapping.Simulators.Tests.Support;

/// <summary>A plain HTTP client of one database, as any integration would be.</summary>
internal sealed class AutotaskClient
{
    private static readonly HttpClient Http = new();

    private AutotaskClient(SimulatorHost host, SampleConnection connection)
    {
        Connection = connection;
        Database = host.State.Database(connection.Database);
        Zone = new Uri(host.BaseUri, $"zones/{connection.Database}/ATServicesRest/V1.0/");
        Inspection = new Uri($"{host.InspectionUri}/databases/{connection.Database}/");
        Headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["UserName"] = connection.UserName,
            ["Secret"] = connection.Secret,
            ["ApiIntegrationCode"] = connection.IntegrationCode,
        };
    }

    public SampleConnection Connection { get; }

    public AutotaskDatabase Database { get; }

    public Uri Zone { get; }

    public Uri Inspection { get; }

    public Dictionary<string, string> Headers { get; }

    public static AutotaskClient For(SimulatorHost host, SampleConnection sample, Action<AutotaskClient>? arrange = null)
    {
        var client = new AutotaskClient(host, host.State.CreateDatabase(sample));
        arrange?.Invoke(client);
        return client;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Zone, path));
        foreach (var (name, value) in Headers)
            request.Headers.Add(name, value);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body);

    public Task<Answer> PatchAsync(string path, object body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<Answer> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> QueryAsync(string entity, params object[] filter) => PostAsync($"{entity}/query", new { filter });

    public Task<Answer> AdjustAsync(object adjustment) => PostAsync("ContractServiceAdjustments", adjustment);

    public async Task<long> CreateLineAsync(long contractId, long serviceId) =>
        (await PostAsync($"Contracts/{contractId}/Services", new { serviceID = serviceId })).Json.GetProperty("itemId").GetInt64();

    public async Task InspectAsync(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Inspection, path));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public Task SwitchAsync(object changes) => InspectAsync(HttpMethod.Patch, "switches", changes);

    public Task FaultAsync(object rule) => InspectAsync(HttpMethod.Post, "faults", rule);
}

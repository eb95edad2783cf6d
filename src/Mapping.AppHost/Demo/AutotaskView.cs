using System.Net.Http.Json;

namespace Mapping.AppHost.Demo;

/// <summary>Reads an Autotask database as any client of its REST API would: what stands there is what was invoiced for.</summary>
internal sealed class AutotaskView : IDisposable
{
    private readonly HttpClient _client;

    private AutotaskView(HttpClient client) => _client = client;

    public static async Task<AutotaskView> OpenAsync(Uri zoneDiscovery, AutotaskCredentials credentials, CancellationToken cancellationToken)
    {
        using var discovery = new HttpClient { BaseAddress = zoneDiscovery };
        var zone = await discovery.GetFromJsonAsync<ZoneAnswer>($"V1.0/zoneInformation?user={Uri.EscapeDataString(credentials.UserName)}", cancellationToken)
            ?? throw new StageException("The Autotask simulator named no zone.");
        var client = new HttpClient { BaseAddress = new Uri(zone.Url, "V1.0/") };
        client.DefaultRequestHeaders.Add("UserName", credentials.UserName);
        client.DefaultRequestHeaders.Add("Secret", credentials.Secret);
        client.DefaultRequestHeaders.Add("ApiIntegrationCode", credentials.IntegrationCode);
        return new AutotaskView(client);
    }

    public Uri Zone => _client.BaseAddress!;

    public Task<IReadOnlyList<ContractServiceItem>> ListLinesAsync(long contractId, long serviceId, CancellationToken cancellationToken) =>
        QueryAsync<ContractServiceItem>("ContractServices/query", [new("contractID", contractId), new("serviceID", serviceId)], cancellationToken);

    public async Task<IReadOnlyList<UnitsItem>> ListUnitsAsync(long contractServiceId, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<UnitsItem>("ContractServiceUnits/query", [new("contractServiceID", contractServiceId)], cancellationToken)).OrderBy(row => row.StartDate)];

    public void Dispose() => _client.Dispose();

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string route, QueryFilter[] filter, CancellationToken cancellationToken)
    {
        using var response = await _client.PostAsJsonAsync(route, new { filter, MaxRecords = 500 }, cancellationToken);
        response.EnsureSuccessStatusCode();
        var page = await response.Content.ReadFromJsonAsync<QueryAnswer<T>>(cancellationToken);
        return page?.Items ?? [];
    }

    private sealed record QueryFilter(string Field, long Value)
    {
        public string Op { get; } = "eq";
    }

    private sealed record ZoneAnswer(Uri Url);

    private sealed record QueryAnswer<T>(IReadOnlyList<T> Items);
}

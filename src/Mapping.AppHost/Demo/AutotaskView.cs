using System.Net.Http.Json;

namespace Mapping.AppHost.Demo;

/// <summary>Reads an Autotask database as any client of its REST API would: what stands there is what was invoiced for.</summary>
internal sealed class AutotaskView : IDisposable
{
    private readonly HttpClient _client;
    private readonly AutotaskCredentials _credentials;

    private AutotaskView(HttpClient client, AutotaskCredentials credentials) => (_client, _credentials) = (client, credentials);

    public static async Task<AutotaskView> OpenAsync(Uri zoneDiscovery, AutotaskCredentials credentials, CancellationToken cancellationToken)
    {
        using var discovery = new HttpClient { BaseAddress = zoneDiscovery };
        var zone = await discovery.GetFromJsonAsync<ZoneAnswer>($"V1.0/zoneInformation?user={Uri.EscapeDataString(credentials.UserName)}", cancellationToken)
            ?? throw new StageException("The Autotask simulator named no zone.");
        var client = new HttpClient { BaseAddress = new Uri(zone.Url, "V1.0/") };
        client.DefaultRequestHeaders.Add("UserName", credentials.UserName);
        client.DefaultRequestHeaders.Add("Secret", credentials.Secret);
        client.DefaultRequestHeaders.Add("ApiIntegrationCode", credentials.IntegrationCode);
        return new AutotaskView(client, credentials);
    }

    public Task<IReadOnlyList<ContractServiceItem>> ListLinesAsync(long contractId, long serviceId, CancellationToken cancellationToken) =>
        QueryAsync<ContractServiceItem>("ContractServices/query", [new("contractID", contractId), new("serviceID", serviceId)], cancellationToken);

    public async Task<IReadOnlyList<UnitsItem>> ListUnitsAsync(long contractServiceId, CancellationToken cancellationToken) =>
        [.. (await QueryAsync<UnitsItem>("ContractServiceUnits/query", [new("contractServiceID", contractServiceId)], cancellationToken)).OrderBy(row => row.StartDate)];

    /// <summary>The query for a contract's lines, to be pasted into a shell.</summary>
    public string Curl(long contractId) =>
        $"curl -sS '{new Uri(_client.BaseAddress!, "ContractServices/query")}' -H 'UserName: {_credentials.UserName}' -H 'Secret: {_credentials.Secret}' "
        + $"-H 'ApiIntegrationCode: {_credentials.IntegrationCode}' -H 'Content-Type: application/json' "
        + $$"""-d '{"filter":[{"op":"eq","field":"contractID","value":{{contractId}}}]}'""";

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

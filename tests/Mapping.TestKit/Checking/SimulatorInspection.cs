using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mapping.TestKit.Checking;

/// <summary>The simulators over HTTP, as anybody could look into them and change them.</summary>
internal sealed class SimulatorInspection(Uri inspection) : IDisposable
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;
    private readonly HttpClient _client = new() { BaseAddress = new Uri($"{inspection.ToString().TrimEnd('/')}/") };

    public async Task<IReadOnlyList<ObservedLine>> LinesAsync(string database) =>
        await GetAsync<List<ObservedLine>>($"databases/{database}/lines");

    public async Task<IReadOnlyDictionary<long, ObservedContract>> ContractsAsync(string database)
    {
        var rows = await GetAsync<List<JsonObject>>($"databases/{database}/contracts");
        return rows.Select(Contract).ToDictionary(contract => contract.Id);
    }

    public async Task<IReadOnlyList<ObservedCall>> LogAsync(string database) =>
        await GetAsync<List<ObservedCall>>($"databases/{database}/log");

    public async Task<int> LateCommitsWaitingAsync() =>
        (await GetAsync<JsonObject>(""))["lateCommitsWaiting"]!.GetValue<int>();

    public async Task<T> GetAsync<T>(string path) =>
        await _client.GetFromJsonAsync<T>(path, Json) ?? throw new InvalidDataException($"{path} answered nothing.");

    public async Task<JsonObject> PostAsync(string path, object? body = null)
    {
        using var response = await _client.PostAsJsonAsync(path, body ?? new { }, Json);
        return await ReadAsync(response, path);
    }

    public async Task PutAsync(string path, object body)
    {
        using var response = await _client.PutAsJsonAsync(path, body, Json);
        await ReadAsync(response, path);
    }

    public async Task PatchAsync(string path, object body)
    {
        using var response = await _client.PatchAsJsonAsync(path, body, Json);
        await ReadAsync(response, path);
    }

    public async Task DeleteAsync(string path)
    {
        using var response = await _client.DeleteAsync(new Uri(path, UriKind.Relative));
        await ReadAsync(response, path);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response, string path)
    {
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"The simulator answered {path} with {(int)response.StatusCode}: {body}");
        return body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : [];
    }

    private static ObservedContract Contract(JsonObject row) => new(
        row["id"]!.GetValue<long>(), Day(row["startDate"]!.GetValue<string>()), Day(row["endDate"]!.GetValue<string>()));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd");
}

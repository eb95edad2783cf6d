using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Mappings;

/// <summary>The mapping routes of one connection.</summary>
internal sealed class RegistryApi(HttpClient client, string connection) : IDisposable
{
    public static async Task<RegistryApi> OpenAsync(StageTenant tenant, SampleConnection sample) =>
        new(tenant.Client(sample.Context), await tenant.ConnectionAsync(sample));

    public async Task<JsonObject> ListAsync(string path) => (await client.GetFromJsonAsync<JsonObject>(Of(path)))!;

    public async Task<IReadOnlyList<string>> NamesAsync(string path, string field) =>
        [.. (await ListAsync(path))["items"]!.AsArray().Select(item => item![field]!.GetValue<string>())];

    public async Task<(HttpStatusCode Status, JsonObject? Body)> PutAsync(string path, object body) => await ReadAsync(await client.PutAsJsonAsync(Of(path), body));

    public async Task<(HttpStatusCode Status, JsonObject? Body)> DeleteAsync(string path) => await ReadAsync(await client.DeleteAsync(Of(path)));

    public async Task<(HttpStatusCode Status, JsonObject? Body)> PostAsync(string path, object body) => await ReadAsync(await client.PostAsJsonAsync(Of(path), body));

    public async Task<(HttpStatusCode Status, JsonObject? Body)> ImportAsync(string path, params string[] lines)
    {
        using var content = new StringContent(string.Join("\r\n", lines), Encoding.UTF8, "text/csv");
        return await ReadAsync(await client.PostAsync(Of(path), content));
    }

    public Task<string> ExportAsync(string path) => client.GetStringAsync(Of(path));

    public void Dispose() => client.Dispose();

    private Uri Of(string path) => new($"/api/connections/{connection}/{path}", UriKind.Relative);

    private static async Task<(HttpStatusCode, JsonObject?)> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
            return (answer.StatusCode, answer.StatusCode == HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<JsonObject>());
    }
}

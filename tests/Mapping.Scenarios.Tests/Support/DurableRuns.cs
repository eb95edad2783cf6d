using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.App;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>What Durable's own management API tells of runs.</summary>
internal sealed class DurableRuns(AppProcess app)
{
    /// <param name="query">Begins with an ampersand.</param>
    public async Task<IReadOnlyList<JsonNode>> ListAsync(string idPrefix, string query)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var list = await client.GetFromJsonAsync<JsonArray>(Path($"?instanceIdPrefix={idPrefix}{query}&"));
        return [.. list!.OfType<JsonNode>()];
    }

    /// <summary>Null before the run has begun.</summary>
    public async Task<JsonNode?> FindAsync(string id)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var answer = await client.GetAsync(Path($"/{Uri.EscapeDataString(id)}?"));
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonNode>() : null;
    }

    private Uri Path(string rest) => new($"/runtime/webhooks/durabletask/instances{rest}code={Uri.EscapeDataString(app.DurableTaskKey)}", UriKind.Relative);
}

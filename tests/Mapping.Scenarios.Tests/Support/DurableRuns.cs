using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.App;
using Mapping.TestKit.Waiting;

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

    /// <summary>As if its hub were lost.</summary>
    public async Task RemoveAsync(string id)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var terminated = await client.PostAsync(Path($"/{Uri.EscapeDataString(id)}/terminate?reason=test&"), null);
        Assert.True(terminated.IsSuccessStatusCode, $"{(int)terminated.StatusCode}");
        await WaitFor.ConditionAsync($"{id} is terminated", async () => (string?)(await FindAsync(id))?["runtimeStatus"] == "Terminated");
        using var removed = await client.DeleteAsync(Path($"/{Uri.EscapeDataString(id)}?"));
        Assert.True(removed.IsSuccessStatusCode, $"{(int)removed.StatusCode}");
    }

    /// <summary>How many events the run's history has now.</summary>
    public async Task<int> EventsAsync(string id)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var run = await client.GetFromJsonAsync<JsonNode>(Path($"/{Uri.EscapeDataString(id)}?showHistory=true&"));
        return run!["historyEvents"]!.AsArray().Count;
    }

    private Uri Path(string rest) => new($"/runtime/webhooks/durabletask/instances{rest}code={Uri.EscapeDataString(app.DurableTaskKey)}", UriKind.Relative);
}

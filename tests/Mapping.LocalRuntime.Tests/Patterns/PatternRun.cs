using System.Net;
using System.Text.Json.Nodes;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Patterns;

/// <summary>One run of a pattern of the sample app, as its caller sees it: over HTTP, by the links of the first answer.</summary>
internal sealed class PatternRun(RunningSample app, JsonNode links)
{
    public string Id => (string)links[nameof(Id)]!;

    public static async Task<PatternRun> StartAsync(RunningSample app, string pattern, object input)
    {
        using var started = await app.PostJsonAsync($"/api/patterns/{pattern}", input);
        Assert.Equal(HttpStatusCode.Accepted, started.StatusCode);
        return new PatternRun(app, JsonNode.Parse(await started.Content.ReadAsStringAsync())!);
    }

    public async Task RaiseAsync(string name, object payload)
    {
        using var raised = await app.PostJsonAsync(((string)links["SendEventPostUri"]!).Replace("{eventName}", name, StringComparison.Ordinal), payload);
        Assert.Equal(HttpStatusCode.Accepted, raised.StatusCode);
    }

    public async Task TerminateAsync(string reason)
    {
        using var terminated = await app.PostJsonAsync(((string)links["TerminatePostUri"]!).Replace("{{text}}", reason, StringComparison.Ordinal), null);
        Assert.Equal(HttpStatusCode.Accepted, terminated.StatusCode);
    }

    public Task UntilAsync(string what, Func<JsonNode, bool> condition) => Until.TrueAsync(what, async () => condition(await StatusAsync()));

    /// <summary>Asks as a client does: again while it is 202, done when it is 200.</summary>
    public async Task<JsonNode> EndAsync()
    {
        JsonNode? end = null;
        await Until.TrueAsync("the end of the run", async () =>
        {
            using var answer = await app.GetAsync($"{(string)links["StatusQueryGetUri"]!}&showHistory=true&showHistoryOutput=true");
            end = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode != HttpStatusCode.Accepted;
        });
        return end!;
    }

    /// <summary>The history's event types, with the function where there is one.</summary>
    public static IEnumerable<string> Outline(JsonNode end) =>
        end["historyEvents"]!.AsArray().Select(e => $"{(string?)e!["EventType"]} {(string?)e["FunctionName"] ?? (string?)e["Name"]}".Trim());

    private async Task<JsonNode> StatusAsync()
    {
        using var answer = await app.GetAsync((string)links["StatusQueryGetUri"]!);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}

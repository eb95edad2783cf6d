using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Mapping.TestKit.App;

namespace Mapping.Scenarios.Tests.Crashes.EveryStep;

/// <summary>The durable steps of a run, as Durable's management API tells them.</summary>
internal static class RunHistory
{
    /// <summary>What stands before the first step.</summary>
    public const string Start = "nothing";

    /// <summary>The steps that are done, in order. One that follows itself counts once: how often a run has to look again is up to time.</summary>
    public static async Task<IReadOnlyList<string>> StepsAsync(AppProcess app, string instanceId)
    {
        var history = (await ReadAsync(app, instanceId))?["historyEvents"]?.AsArray() ?? [];
        return [Start, .. Named(history.Where(one => one!["EventType"]!.GetValue<string>() == "TaskCompleted").Select(one => one!["FunctionName"]!.GetValue<string>()))];
    }

    /// <summary>Asks no table, unlike the order's own state.</summary>
    public static async Task<bool> HasEndedAsync(AppProcess app, string instanceId) =>
        (await ReadAsync(app, instanceId))?["runtimeStatus"]?.GetValue<string>() is "Completed" or "Failed";

    /// <summary>Null when there is no such run.</summary>
    private static async Task<JsonObject?> ReadAsync(AppProcess app, string instanceId)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var address = $"/runtime/webhooks/durabletask/instances/{instanceId}?showHistory=true&code={app.DurableTaskKey}";
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await answer.Content.ReadFromJsonAsync<JsonObject>();
    }

    private static IEnumerable<string> Named(IEnumerable<string> functions)
    {
        var times = new Dictionary<string, int>();
        var before = "";
        foreach (var function in functions)
        {
            if (function != before)
            {
                times[function] = times.GetValueOrDefault(function) + 1;
                yield return $"{function} {times[function]}";
            }

            before = function;
        }
    }
}

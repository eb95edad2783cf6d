using System.Text.Json.Nodes;
using Mapping.Scenarios.Tests.Support;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>The runs of one month, as Durable's own management API shows them.</summary>
internal sealed class YearsRuns(YearsStage stage, string prefix)
{
    private readonly DurableRuns _runs = new(stage.App);

    public async Task<bool> HaveStartedAsync() => (await _runs.ListAsync(prefix, "&top=1")).Count > 0;

    /// <returns>Whether all have ended; else when the first of them looks again, null while one works.</returns>
    public async Task<(bool HaveEnded, DateTimeOffset? WaitUntil)> LookAsync()
    {
        var active = await _runs.ListAsync(prefix, "&runtimeStatus=Running,Pending&top=100");
        var connections = active.Where(run => Parts(run) == 2).Select(WaitsUntil).ToArray();
        var works = active.Any(run => Parts(run) > 2) || connections.Length == 0 || connections.Any(until => until is null || until <= stage.Clock.Now);
        return (active.Count == 0, works ? null : connections.Min());
    }

    /// <summary>A run of a context, of a connection of it, of a plan of that.</summary>
    private static int Parts(JsonNode run) => run["instanceId"]!.GetValue<string>().Split(':').Length;

    private static DateTimeOffset? WaitsUntil(JsonNode run) => run["customStatus"]?["waitsUntil"]?.GetValue<DateTimeOffset>();
}

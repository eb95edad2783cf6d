using System.Text.Json.Nodes;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>Faults that pass by themselves at a fifth of the calls, a few refusals among the writes, and one move to another zone.</summary>
internal sealed class ChaosFaults(SimulatorInspection simulator, IReadOnlyList<ChaosDatabase> databases)
{
    /// <summary>Longer than a call may take.</summary>
    private const double Silence = 6;

    /// <summary>Shorter than the settle time, with room for a busy machine.</summary>
    private const double Late = 2;

    private static readonly object[] Passing =
    [
        new { kind = "CommitThenTimeout", seconds = Silence },
        new { kind = "CommitThenReset" },
        new { kind = "LateCommit", seconds = Late },
        new { kind = "ResetBeforeCommit" },
        new { kind = "ErrorWithoutTexts" },
        new { kind = "Html", status = 503 },
        new { kind = "Html", status = 404 },
        new { kind = "TooManyRequests" },
        new { kind = "TooManyRequests", retryAfter = "1" },
        new { kind = "ThreadRefusal" },
        new { kind = "Slow", seconds = 0.7 },
        new { kind = "TruncatedJson" },
        new { kind = "EndlessPages" },
    ];

    private static readonly object[] PassingAtCloudCockpit =
    [
        new { kind = "CommitThenReset" },
        new { kind = "ResetBeforeCommit" },
        new { kind = "ErrorWithoutTexts" },
        new { kind = "Html", status = 503 },
        new { kind = "TooManyRequests", retryAfter = "1" },
        new { kind = "Slow", seconds = 0.7 },
        new { kind = "TruncatedJson" },
    ];

    private IEnumerable<string> Tenants => databases.Select(database => database.Tenant).Distinct();

    public async Task StartAsync(int seed)
    {
        // Independent rules: together they meet the share.
        var each = 1 - Math.Pow(1 - ChaosOptions.FaultShare, 1.0 / Passing.Length);
        foreach (var (database, number) in databases.Select((database, number) => (database, number)))
        {
            foreach (var (action, kind) in Passing.Select((action, kind) => (action, kind)))
                await AddAsync(database, $"passing-{kind}", new { probability = each, seed = seed + (1_000 * number) + kind }, action);
            await AddAsync(database, "refusal", new { probability = 0.01, seed = seed + (1_000 * number) + 999, writesOnly = true }, new { kind = "ErrorWithTexts" });
            await AddAsync(database, "zone-move", new { calls = new[] { 60 } }, new { kind = "ZoneMove" });
        }

        foreach (var (tenant, number) in Tenants.Select((tenant, number) => (tenant, number)))
        {
            var share = 1 - Math.Pow(1 - ChaosOptions.FaultShare, 1.0 / PassingAtCloudCockpit.Length);
            foreach (var (action, kind) in PassingAtCloudCockpit.Select((action, kind) => (action, kind)))
            {
                await simulator.PostAsync(
                    $"cloudcockpit/tenants/{tenant}/faults", new { id = $"passing-{kind}", match = new { probability = share, seed = seed - (1_000 * number) - kind }, action });
            }
        }
    }

    /// <returns>How many there were at Autotask.</returns>
    public async Task<int> EndAsync()
    {
        var fired = 0;
        foreach (var database in databases)
            fired += await EndAsync($"databases/{database.Key}/faults");
        foreach (var tenant in Tenants)
            await EndAsync($"cloudcockpit/tenants/{tenant}/faults");
        return fired;
    }

    private async Task<int> EndAsync(string faults)
    {
        var fired = (await simulator.GetAsync<JsonArray>(faults)).Sum(rule => rule!["fired"]!.GetValue<int>());
        await simulator.DeleteAsync(faults);
        return fired;
    }

    private async Task AddAsync(ChaosDatabase database, string id, object match, object action) =>
        await simulator.PostAsync($"databases/{database.Key}/faults", new { id, match, action });
}

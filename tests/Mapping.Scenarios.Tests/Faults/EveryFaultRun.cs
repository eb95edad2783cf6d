using System.Collections.Concurrent;
using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Faults;

/// <summary>A fault of every kind at every call of the happy path, each in an order of its own, side by side on one app.</summary>
public sealed class EveryFaultRun(Stage stage) : IAsyncLifetime
{
    private const int AtOnce = 40;
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _findings = new();

    /// <param name="kind">All positions of the kind; nothing when each order ended exactly.</param>
    public IReadOnlyList<string> FindingsOf(string kind) =>
        [.. FaultKindCase.All.Single(one => one.Name == kind).Positions.SelectMany(position => _findings[Name(kind, position)])];

    public async ValueTask InitializeAsync()
    {
        await using var faults = await FaultStage.StartAsync(stage);
        var cases = FaultKindCase.All.SelectMany(kind => kind.Positions.Select(position => (kind, position)));
        await Parallel.ForEachAsync(
            cases,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (one, _) => _findings[Name(one.kind.Name, one.position)] = await RunAsync(faults, one.kind, one.position));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<IReadOnlyList<string>> RunAsync(FaultStage faults, FaultKindCase kind, CallPosition position)
    {
        var one = await faults.NewCaseAsync(Name(kind.Name, position), kind.Switches, kind.AllowRepeatService);
        await one.PlanAsync(position, kind.Action, kind.Times);
        try
        {
            return await one.FiredAtAllAsync(await EndAsync(one, kind));
        }
        catch (TimeoutException stuck)
        {
            return [$"{one.Name}: {stuck.Message}"];
        }
    }

    private static async Task<IReadOnlyList<string>> EndAsync(FaultCase one, FaultKindCase kind)
    {
        var end = await one.RunAsync();
        if (end.Status == "Mapped")
            return await one.FindingsAsync(end);
        if (!kind.IsFinal)
            return [$"{one.Name}: {end.Status} ({end.Code}: {end.Message}), though the fault passes."];
        IReadOnlyList<string> before = await one.FindingsAsync(end);
        await one.MendAsync();
        var mended = await one.RetryAsync();
        return mended.Status == "Mapped"
            ? [.. Serious(before), .. await one.FindingsAsync(mended)]
            : [$"{one.Name}: {end.Status} ({end.Code}: {end.Message}), and after mending {mended.Status} ({mended.Code}: {mended.Message})."];
    }

    /// <summary>While Autotask refuses us, a line may not be undone yet; the audit log has to be whole at any time.</summary>
    private static IEnumerable<string> Serious(IEnumerable<string> findings) =>
        findings.Where(finding => finding.Contains("audit", StringComparison.OrdinalIgnoreCase) || finding.Contains("has the rows", StringComparison.Ordinal));

    private static string Name(string kind, CallPosition position) => $"{kind} at {position}";
}

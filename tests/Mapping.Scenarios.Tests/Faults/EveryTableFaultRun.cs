using System.Collections.Concurrent;
using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Azurite;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Faults;

/// <summary>
/// A fault of tables at every request that an order makes, each in an order of its own, side by side on one app. By default the kinds take turns from
/// request to request; with <c>EVERY_TABLE_FAULT=1</c> each of them meets every request.
/// </summary>
public sealed class EveryTableFaultRun(Stage stage) : IAsyncLifetime
{
    private const int AtOnce = 40;
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _findings = new();

    internal IReadOnlyCollection<string> FindingsOf(TableFaultCase kind) => _findings.TryGetValue(kind.Name, out var found) ? found : [];

    public async ValueTask InitializeAsync()
    {
        await using var proxy = await TableProxy.StartAsync(stage.TablesConnectionString);
        await using var faults = await FaultStage.StartAsync(stage, new Dictionary<string, string> { ["Storage:Tables"] = proxy.ConnectionString });
        var requests = await CountAsync(faults, proxy);
        var isAll = Environment.GetEnvironmentVariable("EVERY_TABLE_FAULT") is { Length: > 0 };
        var cases = from request in Enumerable.Range(1, requests)
                    from kind in isAll ? TableFaultCase.All : [TableFaultCase.All[request % TableFaultCase.All.Count]]
                    select (request, kind);
        await Parallel.ForEachAsync(
            cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await RunAsync(faults, proxy, one.kind, one.request));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<int> CountAsync(FaultStage faults, TableProxy proxy)
    {
        var one = await faults.NewCaseAsync("no fault");
        var watch = proxy.Watch(one.Names);
        Assert.Equal("Mapped", (await one.RunAsync()).Status);
        return watch.Count;
    }

    private async Task RunAsync(FaultStage faults, TableProxy proxy, TableFaultCase kind, int request)
    {
        var one = await faults.NewCaseAsync($"{kind} at table request {request}");
        proxy.Plan(one.Names, request, kind.Kind, kind.Times);
        var findings = _findings.GetOrAdd(kind.Name, _ => []);
        try
        {
            var end = await one.RunAsync();
            proxy.Forget(one.Names);
            foreach (var finding in end.Status == "Mapped" ? await one.FindingsAsync(end) : [$"{one.Name}: {end.Status} ({end.Code}: {end.Message}), though the fault passes."])
                findings.Add(finding);
        }
        catch (TimeoutException stuck)
        {
            findings.Add($"{one.Name}: {stuck.Message}");
        }
    }
}

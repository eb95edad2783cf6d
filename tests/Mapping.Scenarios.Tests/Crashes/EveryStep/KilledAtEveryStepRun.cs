using System.Collections.Concurrent;
using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Azurite;
using Mapping.TestKit.Staging;
using Mapping.TestKit.Waiting;

namespace Mapping.Scenarios.Tests.Crashes.EveryStep;

/// <summary>
/// For every call that an order makes, to tables, Autotask and CloudCockpit, two orders that hang there: one before the call arrives and one after it was
/// carried out. When all of them hang, their app is killed (<c>kill -9</c>) and started again.
/// </summary>
public sealed class KilledAtEveryStepRun(Stage stage) : IAsyncLifetime
{
    private const int AtOnce = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly ConcurrentDictionary<bool, IReadOnlyList<string>> _steps = new();
    private readonly ConcurrentBag<(bool IsPlaced, string Step)> _killed = [];
    private readonly ConcurrentBag<string> _findings = [];

    public IReadOnlyCollection<string> Findings => _findings;

    /// <summary>Durable steps after which no order was killed; the last one has nothing after it.</summary>
    public IReadOnlyList<string> StepsWithoutKill(bool isPlaced) =>
        [.. _steps[isPlaced].SkipLast(1).Except(_killed.Where(one => one.IsPlaced == isPlaced).Select(one => one.Step))];

    public async ValueTask InitializeAsync()
    {
        await using var proxy = await TableProxy.StartAsync(stage.TablesConnectionString);
        await using var faults = await FaultStage.StartAsync(stage, new Dictionary<string, string> { ["Storage:Tables"] = proxy.ConnectionString });
        var mapped = StepPosition.AtTables(await CountAsync(faults, proxy, isPlaced: false)).Concat(StepPosition.AtAutotask());
        var placed = StepPosition.BeforeTables((await CountAsync(faults, proxy, isPlaced: true)).Count).Concat(StepPosition.AtCloudCockpit());
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        var held = new ConcurrentBag<(FaultCase Case, Task Post)>();
        await Parallel.ForEachAsync(
            mapped.Select(position => (position, isPlaced: false)).Concat(placed.Select(position => (position, isPlaced: true))),
            atOnce,
            async (one, _) => held.Add(await HoldAsync(faults, proxy, one.position, one.isPlaced)));
        await faults.KillAsync();
        foreach (var one in held)
            proxy.Forget(one.Case.Names);
        await Parallel.ForEachAsync(held, atOnce, async (one, _) => await CheckAsync(one.Case, one.Post));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The requests of tables that an order makes when nothing goes wrong: which of them write.</summary>
    private async Task<IReadOnlyList<bool>> CountAsync(FaultStage faults, TableProxy proxy, bool isPlaced)
    {
        var one = await faults.NewCaseAsync("nothing goes wrong", isPlaced: isPlaced);
        var watch = proxy.Watch(one.Names);
        await one.PostAsync();
        await EndedAsync(faults, one, () => Task.FromResult(false));
        var requests = watch.AreWrites;

        Assert.Equal("Mapped", (await one.EndAsync()).Status);
        _steps[isPlaced] = await RunHistory.StepsAsync(faults.App, one.InstanceId);
        return requests;
    }

    private async Task<(FaultCase Case, Task Post)> HoldAsync(FaultStage faults, TableProxy proxy, StepPosition position, bool isPlaced)
    {
        var one = await faults.NewCaseAsync($"killed with {(isPlaced ? "a placed" : "an")} order, {position.Name}", isPlaced: isPlaced);
        var hasCome = await position.PlanAsync(one, proxy);
        var post = one.PostAsync();
        // A run may have fewer calls than the one that was counted.
        await EndedAsync(faults, one, hasCome);
        _killed.Add((isPlaced, (await RunHistory.StepsAsync(faults.App, one.InstanceId))[^1]));
        return (one, post);
    }

    private static Task<FaultCase> EndedAsync(FaultStage faults, FaultCase one, Func<Task<bool>> orHasCome) => WaitFor.ValueAsync(
        one.Name,
        async () => await orHasCome() || await RunHistory.HasEndedAsync(faults.App, one.InstanceId) ? one : null,
        Patience,
        every: TimeSpan.FromMilliseconds(250));

    private async Task CheckAsync(FaultCase one, Task post)
    {
        try
        {
            await post;
            var end = await one.EndAsync();
            foreach (var finding in end.Status == "Mapped" ? await one.FindingsAsync(end) : [$"{one.Name}: {end.Status} ({end.Code}: {end.Message})."])
                _findings.Add(finding);
        }
        catch (TimeoutException stuck)
        {
            _findings.Add($"{one.Name}: {stuck.Message}");
        }
    }
}

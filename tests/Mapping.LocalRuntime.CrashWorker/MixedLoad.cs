using System.Text.Json;
using Mapping.LocalRuntime.Durable;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.CrashWorker;

/// <summary>One orchestrator for each thing that a crash could break. Each has one right output for its number.</summary>
internal sealed class MixedLoad : ITaskCatalog
{
    public const string Collect = "Collect";
    public const string Endless = "Endless";

    public static readonly IReadOnlyList<string> Kinds = ["Chain", "FanOut", "Tree", "Timers", Collect, "Eternal", "Saga", "Talk", Endless];

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    private readonly Dictionary<string, OrchestratorDelegate> orchestrators = new()
    {
        ["Chain"] = Chain,
        ["FanOut"] = FanOut,
        ["Tree"] = Tree,
        ["Timers"] = Timers,
        [Collect] = CollectEvents,
        ["Eternal"] = Eternal,
        ["Saga"] = Saga,
        ["Talk"] = Talk,
        ["Listener"] = async context => await context.WaitForExternalEvent<string>("word"),
        [Endless] = async context => await context.WaitForExternalEvent<string>("never"),
    };

    public OrchestratorDelegate? FindOrchestrator(string name) => orchestrators.GetValueOrDefault(name);

    public ActivityDelegate? FindActivity(string name) => name switch
    {
        "Add" => Add,
        "Break" => Break,
        _ => null,
    };

    private static async Task<object?> Chain(TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        for (var i = 0; i < 3; i++)
        {
            number = await context.CallActivityAsync<int>("Add", number);
        }

        return number;
    }

    private static async Task<object?> FanOut(TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        var sums = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => context.CallActivityAsync<int>("Add", number + i)));
        return sums.Sum();
    }

    private static async Task<object?> Tree(TaskOrchestrationContext context)
    {
        var number = context.GetInput<int>();
        var children = Enumerable.Range(0, 2).Select(i => context.CallSubOrchestratorAsync<int>(
            "Chain", number + i, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-child-{i}")));
        return (await Task.WhenAll(children)).Sum();
    }

    private static async Task<object?> Timers(TaskOrchestrationContext context)
    {
        using var cancellation = new CancellationTokenSource();
        var cancelled = context.CreateTimer(TimeSpan.FromHours(1), cancellation.Token);
        await context.CreateTimer(Moment, CancellationToken.None);
        cancellation.Cancel();
        var sum = await context.CallActivityAsync<int>("Add", context.GetInput<int>());
        await context.CreateTimer(Moment, CancellationToken.None);
        return cancelled.IsCanceled ? sum : -1;
    }

    private static async Task<object?> CollectEvents(TaskOrchestrationContext context)
    {
        var words = await context.WaitForExternalEvent<string>("a");
        words += await context.CallActivityAsync<int>("Add", 1);
        words += await context.WaitForExternalEvent<string>("b");
        return words + await context.WaitForExternalEvent<string>("c");
    }

    private static async Task<object?> Eternal(TaskOrchestrationContext context)
    {
        var state = context.GetInput<int>();
        if (state % 10 == 4)
        {
            return state;
        }

        context.ContinueAsNew(await context.CallActivityAsync<int>("Add", state));
        return null;
    }

    private static async Task<object?> Saga(TaskOrchestrationContext context)
    {
        var number = await context.CallActivityAsync<int>("Add", context.GetInput<int>());
        try
        {
            return await context.CallActivityAsync<int>("Break", number, TaskOptions.FromRetryPolicy(new RetryPolicy(2, Moment)));
        }
        catch (TaskFailedException exception)
        {
            var undone = await context.CallActivityAsync<int>("Add", -number);
            return $"{exception.FailureDetails.ErrorMessage} {undone}";
        }
    }

    private static async Task<object?> Talk(TaskOrchestrationContext context)
    {
        var listener = $"{context.InstanceId}-listener";
        var heard = context.CallSubOrchestratorAsync<string>("Listener", null, new SubOrchestrationOptions(instanceId: listener));
        await context.CreateTimer(Moment, CancellationToken.None);
        context.SendEvent(listener, "word", $"hello {context.GetInput<int>()}");
        return await heard;
    }

    private static async Task<object?> Add(TaskActivityContext context, string? input, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return JsonSerializer.Deserialize<int>(input!) + 1;
    }

    private static Task<object?> Break(TaskActivityContext context, string? input, CancellationToken cancellation) =>
        throw new IOException($"broken {input}");
}

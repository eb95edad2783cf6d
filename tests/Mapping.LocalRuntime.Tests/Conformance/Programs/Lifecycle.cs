using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.Conformance.Programs;

/// <summary>What a client does to a run, and what the run's outside looks like.</summary>
internal static class Lifecycle
{
    public static IEnumerable<Case> Cases =>
    [
        new("terminated", "OneEvent", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.TerminateInstanceAsync(run.Id, "enough");
        }),
        new("suspended-and-resumed", "OneEvent", null, async run =>
        {
            await run.UntilStatusAsync("waiting");
            await run.Client.SuspendInstanceAsync(run.Id, "wait");
            await run.UntilAsync(found => found.RuntimeStatus is OrchestrationRuntimeStatus.Suspended);
            await run.Client.RaiseEventAsync(run.Id, "Word", "meanwhile");
            await run.Client.ResumeInstanceAsync(run.Id, "go on");
        }),
        new("unknown-ids", "Chain", null, async run =>
        {
            run.Note($"get {(await run.Client.GetInstanceAsync("nobody"))?.InstanceId ?? "null"}");
            run.Note($"purge {(await run.Client.PurgeInstanceAsync("nobody")).PurgedInstanceCount}");
        }),
        new("ended-id-again", "Chain", null, async run =>
        {
            await run.Client.WaitForInstanceCompletionAsync(run.Id);
            await run.Client.ScheduleNewOrchestrationInstanceAsync("Monitor", 1, new StartOrchestrationOptions(run.Id));
        }),
        new("output-of-a-record", "Shapes", "record"),
        new("output-of-null", "Shapes", "null"),
        new("output-of-a-list", "Shapes", "list"),
        new("input-of-a-record", "TakesRecord", new Shape("Ada", 2, null)),
        new("input-missing", "TakesNumber"),
        new("input-of-a-wrong-type", "TakesNumber", "text"),
        new("custom-status-of-a-record", "Status", "record"),
        new("custom-status-taken-back", "Status", "null"),
        new("orchestrator-without-case", "cHAIN"),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Orchestrator<string, object?>("Shapes", (_, kind) => Task.FromResult<object?>(kind switch
        {
            "record" => new Shape("Grace", 3, [1.5m, 2m]),
            "list" => new[] { "a", "ü", "<b>" },
            _ => null,
        }));
        registry.Orchestrator<Shape, string>("TakesRecord", (_, shape) => Task.FromResult($"{shape.Name} {shape.Count} {shape.Amounts?.Length}"));
        registry.Orchestrator<int, int>("TakesNumber", (_, number) => Task.FromResult(number + 1));
        registry.Orchestrator<string, string>("Status", (context, kind) =>
        {
            context.SetCustomStatus("before");
            context.SetCustomStatus(kind == "record" ? new Shape("status", 1, null) : null);
            return Task.FromResult(kind);
        });
    }
}

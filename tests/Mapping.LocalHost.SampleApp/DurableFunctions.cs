using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalHost.SampleApp;

public sealed class DurableFunctions
{
    private const int Steps = 5;

    [Function(nameof(Chain))]
    public static async Task<int> Chain([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var sum = 0;
        for (var step = 0; step < Steps; step++)
            sum += await context.CallActivityAsync<int>(nameof(Step), $"{context.InstanceId} {step}");
        return sum;
    }

    [Function(nameof(Step))]
    public static async Task<int> Step([ActivityTrigger] string step, string instanceId)
    {
        if (!step.StartsWith(instanceId, StringComparison.Ordinal))
            throw new InvalidOperationException($"{step} belongs to another instance than {instanceId}.");
        await Task.Delay(10);
        Journal.Add(step);
        return 1;
    }

    [Function(nameof(Wait))]
    public static Task<string> Wait([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("go");

    [Function(nameof(Talks))]
    public static async Task<string> Talks([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus(new string('x', 9_000));
        await context.CreateTimer(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        return "said";
    }

    [Function(nameof(Parent))]
    public static Task<string> Parent([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallSubOrchestratorAsync<string>(nameof(Wait), new SubOrchestrationOptions(instanceId: "child"));

    [Function(nameof(Deadly))]
    public static Task Deadly([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync(nameof(Dies));

    [Function(nameof(Dies))]
    public static void Dies([ActivityTrigger] string? nothing)
    {
        Journal.Add("dies");
        Environment.FailFast("as asked");
    }
}

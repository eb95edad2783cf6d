using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>A tree of sub-orchestrations: each level starts two of the next; the leaves count.</summary>
internal static class TreePattern
{
    [Function(nameof(TreePattern))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context, int input)
    {
        if (input == 0)
            return await context.CallActivityAsync<int>("PatternAdd", new[] { 1 });
        var children = Enumerable.Range(0, 2).Select(child => context.CallSubOrchestratorAsync<int>(
            nameof(TreePattern), input - 1, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}-{child}")));
        return (await Task.WhenAll(children)).Sum();
    }
}

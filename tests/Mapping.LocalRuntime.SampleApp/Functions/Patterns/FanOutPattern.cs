using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

internal static class FanOutPattern
{
    [Function(nameof(FanOutPattern))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context, int input)
    {
        var batch = await context.CallActivityAsync<int[]>("PatternBatch", input);
        var squares = await Task.WhenAll(batch.Select(number => context.CallActivityAsync<int>("PatternSquare", number)));
        return await context.CallActivityAsync<int>("PatternAdd", squares);
    }

    [Function("PatternBatch")]
    public static int[] Batch([ActivityTrigger] int size) => [.. Enumerable.Range(1, size)];

    [Function("PatternSquare")]
    public static int Square([ActivityTrigger] int number) => number * number;
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

internal static class ChainPattern
{
    [Function(nameof(ChainPattern))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context, int input)
    {
        var sum = await context.CallActivityAsync<int>("PatternAdd", new[] { input, 1 });
        var twice = await context.CallActivityAsync<int>("PatternAdd", new[] { sum, sum });
        return await context.CallActivityAsync<int>("PatternAdd", new[] { twice, 3 });
    }

    [Function("PatternAdd")]
    public static int Add([ActivityTrigger] int[] numbers) => numbers.Sum();
}

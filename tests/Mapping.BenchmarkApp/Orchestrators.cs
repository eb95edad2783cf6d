using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.BenchmarkApp;

public sealed class Orchestrators
{
    [Function(nameof(Sequence))]
    public static async Task<string> Sequence([OrchestrationTrigger] TaskOrchestrationContext context, int steps)
    {
        var text = string.Empty;
        for (var step = 0; step < steps; step++)
            text = await context.CallActivityAsync<string>(nameof(Greet), step);
        return text;
    }

    [Function(nameof(FanOut))]
    public static async Task<int> FanOut([OrchestrationTrigger] TaskOrchestrationContext context, int width) =>
        (await Task.WhenAll(Enumerable.Range(0, width).Select(number => context.CallActivityAsync<string>(nameof(Greet), number)))).Length;

    [Function(nameof(Wait))]
    public static Task<string> Wait([OrchestrationTrigger] TaskOrchestrationContext context, int number) => context.WaitForExternalEvent<string>("go");

    [Function(nameof(Greet))]
    public static string Greet([ActivityTrigger] int number) => string.Create(CultureInfo.InvariantCulture, $"Hello {number}!");
}

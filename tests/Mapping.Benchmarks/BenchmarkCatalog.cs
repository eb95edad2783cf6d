using System.Globalization;
using System.Text.Json;
using Mapping.LocalRuntime.Durable;
using Microsoft.DurableTask;

namespace Mapping.Benchmarks;

internal sealed class BenchmarkCatalog : ITaskCatalog
{
    public OrchestratorDelegate? FindOrchestrator(string name) => name switch
    {
        "Sequence" => Sequence,
        "FanOut" => FanOut,
        "Wait" => Wait,
        _ => null,
    };

    public ActivityDelegate? FindActivity(string name) => name == "Greet" ? Greet : null;

    private static async Task<object?> Sequence(TaskOrchestrationContext context)
    {
        var steps = context.GetInput<int>();
        var text = string.Empty;
        for (var step = 0; step < steps; step++)
        {
            text = await context.CallActivityAsync<string>("Greet", step);
        }

        return text;
    }

    private static async Task<object?> FanOut(TaskOrchestrationContext context)
    {
        var width = context.GetInput<int>();
        var greetings = await Task.WhenAll(Enumerable.Range(0, width).Select(i => context.CallActivityAsync<string>("Greet", i)));
        return greetings.Length;
    }

    private static async Task<object?> Wait(TaskOrchestrationContext context) => await context.WaitForExternalEvent<string>("go");

    private static Task<object?> Greet(TaskActivityContext context, string? input, CancellationToken cancellation) =>
        Task.FromResult<object?>(string.Create(CultureInfo.InvariantCulture, $"Hello {JsonSerializer.Deserialize<int>(input!)}!"));
}

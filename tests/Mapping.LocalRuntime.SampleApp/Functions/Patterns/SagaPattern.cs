using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>A trip: what was booked is cancelled in reverse when a later booking fails for good.</summary>
internal static class SagaPattern
{
    private static readonly string[] Trip = ["hotel", "flight", "car"];

    [Function(nameof(SagaPattern))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string input)
    {
        var policy = TaskOptions.FromRetryPolicy(new RetryPolicy(2, TimeSpan.FromMilliseconds(5)));
        Stack<string> booked = new();
        try
        {
            foreach (var part in Trip)
            {
                await context.CallActivityAsync<string>("PatternBook", new[] { part, input }, policy);
                booked.Push(part);
            }

            return "booked";
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<InvalidOperationException>())
        {
            List<string> undone = [];
            while (booked.TryPop(out var part))
                undone.Add(await context.CallActivityAsync<string>("PatternUndo", part));
            return $"{failure.FailureDetails.ErrorMessage}; undone: {string.Join(", ", undone)}";
        }
    }

    [Function("PatternBook")]
    public static string Book([ActivityTrigger] string[] partAndSoldOut) =>
        partAndSoldOut[0] == partAndSoldOut[1] ? throw new InvalidOperationException($"no {partAndSoldOut[0]}") : partAndSoldOut[0];

    [Function("PatternUndo")]
    public static string Undo([ActivityTrigger] string part) => part;
}

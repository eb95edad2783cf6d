using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>Looks at a job in growing intervals until it is done, or until its patience ends.</summary>
internal static class MonitorPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Function(nameof(MonitorPattern))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, int input)
    {
        var end = context.CurrentUtcDateTime + Patience;
        for (var look = 1; context.CurrentUtcDateTime < end; look++)
        {
            if (await context.CallActivityAsync<bool>("PatternIsDone", new[] { look, input }))
                return $"done at look {look}";
            await context.CreateTimer(TimeSpan.FromMilliseconds(5 * look), CancellationToken.None);
        }

        return "given up";
    }

    [Function("PatternIsDone")]
    public static bool IsDone([ActivityTrigger] int[] lookAndNeeded) => lookAndNeeded[0] >= lookAndNeeded[1];
}

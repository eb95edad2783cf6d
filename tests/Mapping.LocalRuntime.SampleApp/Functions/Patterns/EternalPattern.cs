using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>Begins again after each event with what it has counted; "stop" ends it.</summary>
internal static class EternalPattern
{
    [Function(nameof(EternalPattern))]
    public static async Task<int> Run([OrchestrationTrigger] TaskOrchestrationContext context, int input)
    {
        context.SetCustomStatus(input);
        var word = await context.WaitForExternalEvent<string>("Word");
        if (word == "stop")
            return input;
        context.ContinueAsNew(await context.CallActivityAsync<int>("PatternAdd", new[] { input, 1 }));
        return 0;
    }
}

using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>Human interaction: approved, rejected, or escalated when nobody answers in time.</summary>
internal static class ApprovalPattern
{
    [Function(nameof(ApprovalPattern))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, TimeSpan input)
    {
        await context.CallActivityAsync<string>("PatternAsk", context.InstanceId);
        context.SetCustomStatus("waiting");
        using var noAnswer = new CancellationTokenSource();
        var deadline = context.CreateTimer(input, noAnswer.Token);
        var answer = context.WaitForExternalEvent<bool>("Answer");
        if (await Task.WhenAny(answer, deadline) == deadline)
            return await context.CallActivityAsync<string>("PatternTell", "escalated");
        noAnswer.Cancel();
        return await context.CallActivityAsync<string>("PatternTell", answer.Result ? "approved" : "rejected");
    }

    [Function("PatternAsk")]
    public static string Ask([ActivityTrigger] string instanceId) => $"asked for {instanceId.Length}";

    [Function("PatternTell")]
    public static string Tell([ActivityTrigger] string outcome) => outcome;
}

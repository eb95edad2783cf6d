using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.Conformance;

/// <summary>What a caller sees of a run that has ended, as lines.</summary>
internal static class Transcript
{
    public static async Task<string[]> OfAsync(Case run, DurableTaskClient client)
    {
        List<string> notes = [];
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await client.ScheduleNewOrchestrationInstanceAsync(run.Orchestrator, run.Input, new StartOrchestrationOptions(run.Name), deadline.Token);
        if (run.Drive is not null)
            await run.Drive(new CaseRun(client, run.Name, notes));
        var end = await client.WaitForInstanceCompletionAsync(run.Name, getInputsAndOutputs: true, deadline.Token);
        return
        [
            $"== {run.Name}",
            $"{end.Name} {end.RuntimeStatus}",
            $"input {end.SerializedInput ?? "-"}",
            .. Output(end),
            // One that was never set is null, or the text "null", as the backend likes.
            $"custom status {(end.SerializedCustomStatus is null or "null" ? "-" : end.SerializedCustomStatus)}",
            .. Failures(end.FailureDetails),
            .. notes.Select(note => $"client: {note}"),
        ];
    }

    /// <summary>A failed run's output is the failure's text, which has stack traces in some engines.</summary>
    private static IEnumerable<string> Output(OrchestrationMetadata end) =>
        end.RuntimeStatus is OrchestrationRuntimeStatus.Failed ? [] : [$"output {end.SerializedOutput ?? "-"}"];

    private static IEnumerable<string> Failures(TaskFailureDetails? failure)
    {
        for (; failure is not null; failure = failure.InnerFailure)
            yield return $"failure {failure.ErrorType}: {failure.ErrorMessage.ReplaceLineEndings(" ")}";
    }
}

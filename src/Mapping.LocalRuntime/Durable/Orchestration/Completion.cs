using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>How a run ended. <see cref="Output"/> is JSON, or raw text for a failure and a reason.</summary>
internal sealed record Completion(OrchestrationRuntimeStatus Status, string? Output, TaskFailureDetails? Failure = null, bool IncludesChildren = false)
{
    public static Completion Of(object? result, DataConverter converter)
    {
        try
        {
            return new Completion(OrchestrationRuntimeStatus.Completed, converter.Serialize(result));
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException)
        {
            return Failed(exception);
        }
    }

    public static Completion Terminated(ExecutionTerminated by) =>
        new(OrchestrationRuntimeStatus.Terminated, by.Reason, null, by.Recursive);

    public static Completion Failed(Exception exception)
    {
        var details = TaskFailureDetails.FromException(exception);
        return Failed(details);
    }

    public static Completion Failed(TaskFailureDetails failure) =>
        new(OrchestrationRuntimeStatus.Failed, failure.ToString(), failure);
}

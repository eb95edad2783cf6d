namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>The call of an orchestrator function. What it throws, before its first await too, is how the instance fails.</summary>
internal static class OrchestratorCall
{
    public static Task<object?> Begin(OrchestratorDelegate? function, string name, DurableOrchestrationContext context, Action onEnd)
    {
        if (function is null)
        {
            return Task.FromException<object?>(new InvalidOperationException(
                $"The function '{name}' doesn't exist, is disabled, or is not an orchestrator function."));
        }

        try
        {
            var execution = function(context);
            execution.ContinueWith(_ => onEnd(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return execution;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Task.FromException<object?>(exception);
        }
    }
}

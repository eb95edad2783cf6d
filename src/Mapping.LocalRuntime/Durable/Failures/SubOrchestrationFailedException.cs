namespace DurableTask.Core.Exceptions;

/// <summary>What the orchestrator finds inside of the exception of a failed child.</summary>
internal sealed class SubOrchestrationFailedException(string message) : Exception(message);

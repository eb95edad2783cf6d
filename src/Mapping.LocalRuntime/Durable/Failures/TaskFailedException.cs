namespace DurableTask.Core.Exceptions;

/// <summary>What the orchestrator finds inside of the exception of a failed activity.</summary>
internal sealed class TaskFailedException(string message) : Exception(message);

namespace DurableTask.Core.Exceptions;

internal sealed class NonDeterministicOrchestrationException(string found)
    : Exception($"Non-Deterministic workflow detected: {found}. Was the orchestrator changed, or does it depend on something outside its context?");

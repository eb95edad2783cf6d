using Mapping.Functions.Autotask;

namespace Mapping.Functions.Activities;

/// <summary>What a step gave, or why it could not, and the evidence of the calls that it made.</summary>
internal sealed record StepResult<T>(T? Value, StepFault? Fault, IReadOnlyList<CallEvidence> Calls);

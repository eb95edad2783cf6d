using Mapping.Functions.Autotask;

namespace Mapping.Functions.Activities;

/// <summary>What a step gave, or why it could not, and the evidence of the calls that it made.</summary>
internal sealed record StepResult<T>(T? Value, StepFault? Fault, IReadOnlyList<CallEvidence> Calls)
{
    /// <summary>A write that may be at Autotask stays so until a look succeeds.</summary>
    public StepResult<T> After(StepFault before) =>
        Fault is not null && before.IsAfterSend ? this with { Fault = Fault with { IsAfterSend = true } } : this;
}

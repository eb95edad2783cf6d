using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Orchestrations.Steps;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Mapping.Functions.Texts;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>How a run ends. A step that returns none lets the run go on.</summary>
internal sealed record RunEnd(OrderState State, string? Code = null, string? Message = null)
{
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    public static RunEnd Rejected(IReadOnlyList<Violation> violations) =>
        new(OrderState.Rejected, violations[0].Code, violations[0].Message) { Violations = violations };

    public static RunEnd Of(StepFault fault) =>
        new(fault.Code == "OutcomeUnknown" ? OrderState.OutcomeUnknown : OrderState.Failed, fault.Code, fault.Message);

    public static RunEnd Of(WriteResult write) =>
        new(write.Code == "OutcomeUnknown" ? OrderState.OutcomeUnknown : OrderState.Failed, write.Code, write.Message);

    /// <summary>A line that may be at Autotask already is not a line that failed, and neither is one that stands as ordered.</summary>
    /// <param name="step">Where it broke.</param>
    public static RunEnd Broken(Exception fault, string? step)
    {
        var failed = fault as TaskFailedException;
        var text = failed is not null ? $"{failed.TaskName} failed: {FirstLine(failed.FailureDetails.ErrorMessage)}" : $"{step} broke: {FirstLine(fault.Message)}";
        var mayHaveWritten = failed is not null
            ? failed.TaskName is nameof(CreateContractLineActivity) or nameof(RecordMappingActivity)
            : step is CreateContractServiceStep.Name or RecordMappingStep.Name;
        return mayHaveWritten ? new RunEnd(OrderState.OutcomeUnknown, "OutcomeUnknown", text) : new RunEnd(OrderState.Failed, "InternalError", text);
    }

    /// <summary>What follows it are an answer's headers.</summary>
    public static string FirstLine(string? text) => LongText.Cut((text ?? "").Split('\n')[0].Trim());
}

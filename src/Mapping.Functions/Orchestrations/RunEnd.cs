using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;

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
}

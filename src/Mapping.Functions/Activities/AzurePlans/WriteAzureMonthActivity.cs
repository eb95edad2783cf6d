using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Connections;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Bills one month of one plan, or tells why it is not billed. A repeat goes on from what stands in Autotask.</summary>
internal sealed class WriteAzureMonthActivity(
    AutotaskSteps steps,
    AzureMonthPlanning planning,
    AzureMonthBilling billing,
    AzureMonthClosing closing,
    AzurePlanStore plans,
    PlanMonthStore months,
    ConnectionStore connections)
{
    /// <param name="View">What a batch has read just now; null to look again.</param>
    /// <param name="GiveUpBecause">The run has no more time: the month ends as failed unless a part of it may stand.</param>
    public sealed record Input(
        AzureRun Run, AzurePlan Plan, Month Month, AzureLineView? View, string InstanceId, AzureMonthResult? GiveUpBecause = null);

    [Function(nameof(WriteAzureMonthActivity))]
    public async Task<AzureMonthResult> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var cancellationToken = context.CancellationToken;

        // The run may have waited for weeks: the plan is where it is mapped now.
        var current = await plans.FindAsync(input.Plan.Tenant, input.Plan.Context, input.Plan.SubscriptionId, cancellationToken) ?? input.Plan;
        var month = await months.FindAsync(current, input.Month, cancellationToken);
        if (month is not { State: PlanMonthState.Ready or PlanMonthState.Writing })
        {
            return month is null ? new AzureMonthResult(input.Month, PlanMonthState.Waiting) : AzureMonthResult.Of(month);
        }

        var line = planning.LineOf(current, month);
        var plan = current.On(line);
        var job = input.Run.JobOf(plan, input.InstanceId, Math.Max(1, month.Attempt));
        if (input.GiveUpBecause is { } why)
        {
            return await closing.FailedAsync(
                job, plan, month, why.Code ?? "AutotaskUnavailable", why.Message, isHeld: false, [], [], cancellationToken);
        }

        var result = await steps.RunAsync(
            job, session => billing.BillAsync(job, current, line, month, input.View, session, cancellationToken), cancellationToken);
        return result switch
        {
            { Fault: { IsTransient: true } fault } => new AzureMonthResult(
                month.Month, month.State, fault.Code, fault.Message, IsPending: true, IsOpen: fault.IsAfterSend, fault.RetryAfter),
            { Fault: { } fault } => await FailAsync(job, plan, input.Month, fault, result.Calls, cancellationToken),
            { Value: { } outcome } => await CloseAsync(job, plan, outcome, result.Calls, cancellationToken),
            _ => throw new InvalidOperationException("A write gave nothing."),
        };
    }

    private async Task<AzureMonthResult> FailAsync(
        MappingJob job, AzurePlan plan, Month month, StepFault fault, IReadOnlyList<Autotask.CallEvidence> calls, CancellationToken cancellationToken)
    {
        // It may have begun before it failed.
        var now = await months.FindAsync(plan, month, cancellationToken) ?? throw new InvalidOperationException($"{month} is gone.");
        return await closing.FailedAsync(job, plan, now, fault.Code, fault.Message, isHeld: false, [], calls, cancellationToken);
    }

    private async Task<AzureMonthResult> CloseAsync(
        MappingJob job, AzurePlan plan, AzureBillingOutcome outcome, IReadOnlyList<Autotask.CallEvidence> calls, CancellationToken cancellationToken)
    {
        var (month, write) = (outcome.Month, outcome.Write);
        if (write.State == WriteState.Confirmed)
        {
            var connection = await connections.FindAsync(plan.Tenant, plan.Context, plan.ConnectionId, cancellationToken);
            return await closing.BilledAsync(job, plan, outcome, connection?.Currency ?? "", calls, cancellationToken);
        }

        return write.IsWaiting
            ? AzureMonthResult.Of(month) with
            {
                Code = write.Code,
                Message = write.Message,
                IsPending = true,
                IsOpen = write.State == WriteState.Unknown,
                Warnings = outcome.Warnings,
            }
            : await closing.FailedAsync(
                job, plan, month, write.Code ?? "AutotaskRefused", write.Message, outcome.IsHeld, outcome.Warnings, calls, cancellationToken);
    }
}

using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.ExactlyOnce.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Proves that a plan's line bills from the run's month on only what was billed on purpose, and puts it right where it does not.</summary>
internal sealed class ProveAzureResetActivity(
    AutotaskSteps steps,
    AzureMonthWriter writer,
    AzureMonthPlanning planning,
    AzurePlanStore plans,
    PlanMonthStore months,
    AzureTermStore terms,
    AuditLog log,
    TimeProvider time)
{
    public const string Deferred = "AzureResetDeferred";

    public sealed record Input(AzureRun Run, AzurePlan Plan, AzureLineView View, string InstanceId, DateTimeOffset StartedAt);

    [Function(nameof(ProveAzureResetActivity))]
    public async Task<AzureProof> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        var (plan, cancellationToken) = (input.Plan, context.CancellationToken);
        var known = await months.ListAsync(plan, cancellationToken);
        if (await plans.FindAsync(plan.Tenant, plan.Context, plan.SubscriptionId, cancellationToken) is { } current && current.Line != plan.Line)
        {
            return AzureProof.Skipped(plan, $"The plan moved to Contract Service {current.ContractServiceId} meanwhile: the next proof looks at it there.");
        }

        if (input.View.Contract is not { } contract || contract.EndDate < input.Run.Month.FirstDay)
        {
            return AzureProof.Skipped(plan, "The contract has ended, or is not there.");
        }

        if (known.FirstOrDefault(month => month.State == PlanMonthState.Writing) is { } open)
        {
            return AzureProof.Skipped(plan, $"{open.Month} is being written; its alarm row stands until it is done.");
        }

        if (await terms.IsDeferredAsync(plan.Tenant, plan.ConnectionId, cancellationToken))
        {
            return new AzureProof(plan.SubscriptionId, Deferred, "Autotask takes one adjustment a day only: the month stays open until its cost is written.");
        }

        var schedule = AzureMonthPlanning.ScheduleOf(planning.OnLine(plan, plan.Line, known), null, input.Run.Month, Amount.Zero);
        var target = new AzureMonthTarget(contract, plan.ContractServiceId, input.Run.Month, input.Run.Month, schedule, IsDeferred: false) { IsRepair = true };
        var line = new LineTimeline(input.View.Rows, schedule, contract.EndDate);
        var fault = line.FirstWrong(target.Period, target.Last) is { } wrong ? line.Fault(wrong.Period) : null;
        return await ProveAsync(input, target, fault, cancellationToken);
    }

    private async Task<AzureProof> ProveAsync(Input input, AzureMonthTarget target, string? fault, CancellationToken cancellationToken)
    {
        var job = input.Run.JobOf(input.Plan, input.InstanceId, attempt: 1);
        var start = Row(input, job, fault);
        await log.AppendAsync([start], cancellationToken);
        if (fault is null)
        {
            await EndAsync(start, null, "Every month from this one on bills what it shall.", [], cancellationToken);
            return new AzureProof(input.Plan.SubscriptionId, null, null);
        }

        var result = await steps.RunAsync(job, session => RepairAsync(job, target, session, cancellationToken), cancellationToken);
        var (code, message) = (result.Fault?.Code ?? result.Value?.Code, result.Fault?.Message ?? result.Value?.Message);
        if (result.Fault is { IsTransient: true } || result.Value is { IsWaiting: true })
        {
            return new AzureProof(input.Plan.SubscriptionId, code, message) { IsPending = true, RetryAfter = result.Fault?.RetryAfter };
        }

        await EndAsync(start, code, code is null ? $"Put right: {fault}" : message, result.Calls, cancellationToken);
        return new AzureProof(input.Plan.SubscriptionId, code, message) { IsRepaired = code is null };
    }

    private Task<WriteResult> RepairAsync(MappingJob job, AzureMonthTarget target, AutotaskSession session, CancellationToken cancellationToken) =>
        writer.WriteAsync(job, target, view: null, session, cancellationToken);

    private static AuditRecord Row(Input input, MappingJob job, string? fault) => new(
        StableGuid.From(input.InstanceId, input.Plan.SubscriptionId.ToString("D"), "proof"),
        AuditOperation.ResetAzurePlanCost,
        AuditStatus.Processing,
        Attempt: 1,
        input.StartedAt,
        EndedAt: null,
        AuditSubjects.Of(job),
        fault is null ? null : AzureMonthAudit.ResetOpen,
        fault,
        $"{input.Run.Month} and every later month of line {input.Plan.ContractServiceId}.");

    private Task EndAsync(AuditRecord start, string? code, string? message, IReadOnlyList<CallEvidence> calls, CancellationToken cancellationToken)
    {
        var status = code is null ? AuditStatus.Succeeded : AuditStatus.Failed;
        var end = start with { Status = status, EndedAt = time.GetUtcNow(), Code = code, Message = message, Calls = calls };
        return log.AppendAsync([end], cancellationToken);
    }
}

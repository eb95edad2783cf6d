using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>
/// Brings a month's cost onto its period and 0 onto the next, once: intent → read → set → reset → verify. Both adjustments are one step,
/// so that as little as possible can come between; whoever dies in between goes on from what the rows show.
/// </summary>
internal sealed class AzureMonthWriter(
    IAutotaskClient autotask, AzureLedger entries, LedgerStore ledger, ContractLeases leases, Settling settling, TimeProvider time)
{
    /// <summary>Autotask's text for a second adjustment of a line on one day, where it does not take one.</summary>
    public const string DuplicatePeriod = nameof(DuplicatePeriod);

    public async Task<WriteResult> WriteAsync(
        MappingJob job, AzureMonthTarget target, AzureLineView? view, AutotaskSession session, CancellationToken cancellationToken)
    {
        await using var lease = await leases.TryAcquireAsync(session.Connection.ZoneUri, target.Contract.Id, job.InstanceId, cancellationToken);
        if (lease is null)
        {
            return WriteResult.Busy;
        }

        var set = await entries.OpenAsync(job, target, target.SetKey, target.Period, cancellationToken);
        var reset = await entries.OpenAsync(job, target, target.ResetKey, target.Period.Next, cancellationToken);
        if (set is null || reset is null)
        {
            return WriteResult.Unknown("An earlier amount of this month was sent and may still appear on the line.");
        }

        try
        {
            return await WriteAsync(AzureMonthWrite.Of(job, session, lease, target, set, reset), view, cancellationToken);
        }
        catch (AutotaskException failure) when (!failure.IsAfterSend && (set.MayBeAtAutotask() || reset.MayBeAtAutotask()))
        {
            throw failure.AfterSend();
        }
    }

    private async Task<WriteResult> WriteAsync(AzureMonthWrite write, AzureLineView? view, CancellationToken cancellationToken)
    {
        var target = write.Target;
        var line = IsCurrent(write, view) ? Line(write, view!.Rows) : await ReadAsync(write, cancellationToken);
        while (line.FirstWrong(target.Period, target.Last) is { } wrong)
        {
            var step = write.Of(wrong);
            if (step.Entry.MayBeAtAutotask() && !settling.IsOver(step.Entry))
            {
                return WriteResult.Unknown($"The amounts of {wrong.Period} were sent and do not show yet.");
            }

            if (write.HasSentEnough(step))
            {
                return Differs(write, line, wrong);
            }

            if (await StepAsync(write, step, wrong, line, cancellationToken) is { } end)
            {
                return end;
            }

            line = await ReadAsync(write, cancellationToken);
            if (line.Fault(wrong.Period) is not null)
            {
                return await step.LoseAsync(
                    ledger, time.GetUtcNow(), $"Autotask took the amounts of {wrong.Period} but does not show them yet.", cancellationToken);
            }

            await entries.ConfirmAsync(step, target.ContractServiceId, cancellationToken);
        }

        await entries.ConfirmAsync(write.Set, target.ContractServiceId, cancellationToken);
        if (!target.IsDeferred)
        {
            await entries.ConfirmAsync(write.Reset, target.ContractServiceId, cancellationToken);
        }

        return WriteResult.Confirmed(target.ContractServiceId);
    }

    /// <summary>One adjustment; with the first of a month goes its reset, before anything is looked at. Null when Autotask took all of it.</summary>
    private async Task<WriteResult?> StepAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment wrong, LineTimeline line, CancellationToken cancellationToken)
    {
        var target = write.Target;
        var next = line.Adjustment(target.Period.Next);
        var bringsReset = step == write.Set && write.IsUntouched && target is { HasLater: false, IsDeferred: false, IsRepair: false };
        var end = await SendAsync(write, step, wrong, cancellationToken);
        if (end?.Code == DuplicatePeriod && step == write.Set && !target.IsDeferred && line.Fault(next.Period) is not null)
        {
            // A line whose adjustments all stand on this day takes no second one there. With its reset on another day it does.
            return await SendAsync(write, write.Reset, next, cancellationToken) ?? await SendAsync(write, step, wrong, cancellationToken);
        }

        return end ?? (bringsReset ? await SendAsync(write, write.Reset, next, cancellationToken) : null);
    }

    private bool IsCurrent(AzureMonthWrite write, AzureLineView? view) =>
        view is not null
        && write is { IsUntouched: true, Target: { HasLater: false, IsRepair: false } }
        && write.Set.Lease.Token == view.Turn + 1
        && view.Covers(write.Target.Period)
        && view.IsFresh(time.GetUtcNow());

    /// <summary>Null when Autotask took it.</summary>
    private async Task<WriteResult?> SendAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment adjustment, CancellationToken cancellationToken)
    {
        await step.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(step.Session.Autotask, write.Wire(adjustment), cancellationToken);
            return null;
        }
        catch (AutotaskException no) when (no.Failure == AutotaskFailure.Refused)
        {
            return await RefusedAsync(write, step, adjustment, no.Message, cancellationToken);
        }
        catch (AutotaskException lost) when (lost.Failure == AutotaskFailure.Unknown)
        {
            return await step.LoseAsync(ledger, time.GetUtcNow(), lost.Message, cancellationToken);
        }
        catch (AutotaskException)
        {
            await step.TakeBackAsync(ledger, cancellationToken);
            throw;
        }
    }

    /// <summary>The refusal of a repeat can mean that an earlier send came through after all.</summary>
    private async Task<WriteResult?> RefusedAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment adjustment, string text, CancellationToken cancellationToken)
    {
        if (step.Entry.Sends > 1 && (await ReadAsync(write, cancellationToken)).Fault(adjustment.Period) is null)
        {
            return null;
        }

        var refusal = await step.RefuseAsync(ledger, text, cancellationToken);
        return text.Contains("duplicate data into contract_service_period", StringComparison.OrdinalIgnoreCase)
            ? refusal with { Code = DuplicatePeriod }
            : refusal;
    }

    private static WriteResult Differs(AzureMonthWrite write, LineTimeline line, LineAdjustment wrong) => new(
        WriteState.Differs,
        write.Target.ContractServiceId,
        "UnitsNotAsOrdered",
        $"Line {write.Target.ContractServiceId} on contract {write.Target.Contract.Id} is not as it shall be. {line.Fault(wrong.Period)} "
        + "Correct it in Autotask; the next run looks again.");

    private static LineTimeline Line(AzureMonthWrite write, IEnumerable<Rules.UnitsRow> rows) =>
        new(rows, write.Target.Schedule, write.Target.Contract.EndDate);

    private async Task<LineTimeline> ReadAsync(AzureMonthWrite write, CancellationToken cancellationToken) => Line(
        write,
        await autotask.ListUnitsAsync(
            write.Set.Session.Autotask, write.Target.ContractServiceId, write.Target.Period.FirstDay, cancellationToken));
}

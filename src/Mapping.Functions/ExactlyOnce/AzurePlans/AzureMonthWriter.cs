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
    AzureMonthRows rows, AzureMonthSender sender, AzureLedger entries, LedgerStore ledger, ContractLeases leases, Settling settling, TimeProvider time)
{
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
        var line = await rows.FirstAsync(write, view, cancellationToken);
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

            if (await sender.StepAsync(write, step, wrong, line, cancellationToken) is { } end)
            {
                return end;
            }

            line = await rows.ReadAsync(write, cancellationToken);
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

    private static WriteResult Differs(AzureMonthWrite write, LineTimeline line, LineAdjustment wrong) => new(
        WriteState.Differs,
        write.Target.ContractServiceId,
        "UnitsNotAsOrdered",
        $"Line {write.Target.ContractServiceId} on contract {write.Target.Contract.Id} is not as it shall be. {line.Fault(wrong.Period)} "
        + "Correct it in Autotask; the next run looks again.");
}

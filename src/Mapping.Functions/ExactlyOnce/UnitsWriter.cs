using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Brings units, price and cost onto a line by one adjustment, once: intent → read → write → verify.</summary>
internal sealed class UnitsWriter(
    IAutotaskClient autotask, LedgerStore ledger, ContractLeases leases, Settling settling, TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(
        MappingJob job,
        Contract contract,
        long contractServiceId,
        UnitsIntent intent,
        AutotaskSession session,
        CancellationToken cancellationToken)
    {
        var entry = await ledger.OpenAsync(intent.Key, intent.Fingerprint, job.InstanceId, job.Attempt, cancellationToken);
        if (entry.Is() == LedgerState.Confirmed)
        {
            return WriteResult.Confirmed(contractServiceId);
        }

        if (entry.Is() == LedgerState.Refused && entry.Attempt == job.Attempt)
        {
            return WriteResult.Refused(entry.Message);
        }

        await using var lease = await leases.TryAcquireAsync(session.Connection.ZoneUri, contract.Id, job.InstanceId, cancellationToken);
        if (lease is null)
        {
            return WriteResult.Busy;
        }

        var write = new UnitsWrite(job, session, entry, lease, contract, contractServiceId, intent.Target);
        return await write.GuardAsync(() => WriteAsync(write, cancellationToken));
    }

    private async Task<WriteResult> WriteAsync(UnitsWrite write, CancellationToken cancellationToken)
    {
        var units = await ReadAsync(write, cancellationToken);
        if (units.IsReached)
        {
            return await write.ConfirmAsync(ledger, write.ContractServiceId, cancellationToken);
        }

        if (write.Entry.MayBeAtAutotask())
        {
            if (write.Entry.Attempt == write.Job.Attempt && (units.Change == 0 || write.HasSentEnough))
            {
                return write.Differs(units.Check());
            }

            if (!settling.IsOver(write.Entry))
            {
                return WriteResult.Unknown("The adjustment was sent and does not show yet. It may still appear on the line.");
            }
        }

        return units.Refusal() is { } refusal
            ? await write.RefuseAsync(ledger, refusal.Message, cancellationToken)
            : await SendAsync(write, units.Change, cancellationToken);
    }

    private async Task<WriteResult> SendAsync(UnitsWrite write, int change, CancellationToken cancellationToken)
    {
        await write.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(write.Session.Autotask, write.Adjustment(change), cancellationToken);
        }
        catch (AutotaskException no) when (no.Failure == AutotaskFailure.Refused)
        {
            return await RefusedAsync(write, no.Message, cancellationToken);
        }
        catch (AutotaskException lost) when (lost.Failure == AutotaskFailure.Unknown)
        {
            return await write.LoseAsync(ledger, time.GetUtcNow(), lost.Message, cancellationToken);
        }
        catch (AutotaskException)
        {
            await write.TakeBackAsync(ledger, cancellationToken);
            throw;
        }

        var units = await ReadAsync(write, cancellationToken);
        return units.IsReached ? await write.ConfirmAsync(ledger, write.ContractServiceId, cancellationToken)
            : units.Change == 0 ? write.Differs(units.Check())
            : await write.LoseAsync(ledger, time.GetUtcNow(), "Autotask took the adjustment, but the line does not show it yet.", cancellationToken);
    }

    /// <summary>The refusal of a repeat (duplicate period) can mean that an earlier send came through after all.</summary>
    private async Task<WriteResult> RefusedAsync(UnitsWrite write, string text, CancellationToken cancellationToken)
    {
        if (write.Entry.Sends > 1 && (await ReadAsync(write, cancellationToken)).IsReached)
        {
            return await write.ConfirmAsync(ledger, write.ContractServiceId, cancellationToken);
        }

        return await write.RefuseAsync(ledger, text, cancellationToken);
    }

    private async Task<UnitsTimeline> ReadAsync(UnitsWrite write, CancellationToken cancellationToken)
    {
        var rows = await autotask.ListUnitsAsync(
            write.Session.Autotask, write.ContractServiceId, write.Job.EffectiveDate, cancellationToken);
        return new UnitsTimeline(rows, write.Target, BillingCalendar.Of(write.Contract));
    }
}

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
        if (entry.Is() == LedgerState.Confirmed && entry.Attempt == job.Attempt)
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

        if (intent.Opposite is { } opposite && !await HasSettledAsync(opposite, cancellationToken))
        {
            return WriteResult.Unknown("An earlier change of this line's units may still appear on it.");
        }

        var write = new UnitsWrite(job, session, entry, lease, contract, contractServiceId, intent.Target);
        return await write.GuardAsync(() => WriteAsync(write, cancellationToken));
    }

    /// <summary>What has settled can be read; from here on this write answers for the line.</summary>
    private async Task<bool> HasSettledAsync(LedgerKey opposite, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(opposite, cancellationToken) is not { } other || !other.MayBeAtAutotask())
        {
            return true;
        }

        if (!settling.IsOver(other))
        {
            return false;
        }

        await ledger.FreeAsync(opposite, cancellationToken);
        return true;
    }

    private async Task<WriteResult> WriteAsync(UnitsWrite write, CancellationToken cancellationToken)
    {
        // Only a look that begins after the settling sees everything.
        var hasSettled = settling.IsOver(write.Entry);
        var units = await ReadAsync(write, cancellationToken);
        if (units.IsReached)
        {
            return await write.ConfirmAsync(ledger, write.ContractServiceId, cancellationToken);
        }

        if (!hasSettled)
        {
            return WriteResult.Unknown("The adjustment was sent and does not show yet. It may still appear on the line.");
        }

        if (write.Entry.MayBeAtAutotask() && write.Entry.Attempt == write.Job.Attempt && (units.Change == 0 || write.HasSentEnough))
        {
            return await DiffersAsync(write, units, cancellationToken);
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
            : units.Change == 0 ? await DiffersAsync(write, units, cancellationToken)
            : await write.LoseAsync(ledger, time.GetUtcNow(), "Autotask took the adjustment, but the line does not show it yet.", cancellationToken);
    }

    /// <summary>What was sent has settled and is not what was asked for. Like a refusal it leaves nothing open, and a retry may try again.</summary>
    private async Task<WriteResult> DiffersAsync(UnitsWrite write, UnitsTimeline units, CancellationToken cancellationToken)
    {
        var differs = write.Differs(units.Check());
        await write.RefuseAsync(ledger, differs.Message ?? "", cancellationToken);
        return differs;
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

using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Brings one line of ours onto the contract, once: intent → read → write → verify.</summary>
internal sealed class LineWriter(
    IAutotaskClient autotask,
    RepeatedLineWriter repeated,
    UnmarkedLines unmarked,
    LedgerStore ledger,
    ContractLeases leases,
    Settling settling,
    TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(MappingJob job, ContractView view, AutotaskSession session, CancellationToken cancellationToken)
    {
        var entry = await ledger.OpenAsync(WriteKinds.Line(job), WriteKinds.LineFingerprint(job), job.InstanceId, job.Attempt, cancellationToken);
        if (entry.Is() == LedgerState.Confirmed && entry.Attempt == job.Attempt && entry.ContractServiceId is { } known)
        {
            return WriteResult.Confirmed(known);
        }

        if (entry.Is() == LedgerState.Refused && entry.Attempt == job.Attempt)
        {
            return WriteResult.Refused(entry.Message);
        }

        await using var lease = await leases.TryAcquireAsync(session.Connection.ZoneUri, job.Sync.ContractId, job.InstanceId, cancellationToken);
        if (lease is null)
        {
            return WriteResult.Busy;
        }

        var write = new LedgerWrite(job, session, entry, lease);
        return await write.GuardAsync(() => WriteAsync(write, view, cancellationToken));
    }

    private async Task<WriteResult> WriteAsync(LedgerWrite write, ContractView view, CancellationToken cancellationToken)
    {
        // Only a look that begins after the settling sees everything.
        var hasSettled = settling.IsOver(write.Entry);
        var lines = await LookAsync(write, view, cancellationToken);
        if (lines.Ours.Count > 0)
        {
            return await AdoptAsync(write, lines, cancellationToken);
        }

        if (write.Entry.Is() == LedgerState.Confirmed && write.Entry.ContractServiceId is { } known)
        {
            return await MarkAgainAsync(write, lines, known, cancellationToken);
        }

        if (!hasSettled)
        {
            return WriteResult.Unknown("The line was sent and its answer is lost. It may still appear on the contract.");
        }

        return write.Entry.MayBeAtAutotask()
            ? await repeated.FindAsync(write, view, lines, cancellationToken)
                ?? (write.HasSentEnough && write.Entry.Attempt == write.Job.Attempt
                    ? write.NeverShows()
                    : await SendAsync(write, view, lines, cancellationToken))
            : await SendAsync(write, view, lines, cancellationToken);
    }

    /// <summary>An earlier attempt saw it there: somebody took our marker off it, or took it away.</summary>
    private async Task<WriteResult> MarkAgainAsync(LedgerWrite write, LinesOnContract lines, long known, CancellationToken cancellationToken)
    {
        if (!lines.Has(known))
        {
            return write.IsGone(known);
        }

        return await autotask.MarkAsync(write, known, cancellationToken) ?? await write.ConfirmAsync(ledger, known, cancellationToken);
    }

    /// <summary>The lines as they stand now: the plan's own read serves while nobody else had a turn and nothing was sent since.</summary>
    private async Task<LinesOnContract> LookAsync(LedgerWrite write, ContractView view, CancellationToken cancellationToken)
    {
        var isCurrent = write.Entry.Sends == 0 && write.Lease.Token == view.Turn + 1 && view.IsFresh(time.GetUtcNow());
        return isCurrent ? new LinesOnContract(write.Job, view.Lines) : await ReadAsync(write, cancellationToken);
    }

    private async Task<WriteResult> SendAsync(LedgerWrite write, ContractView view, LinesOnContract lines, CancellationToken cancellationToken)
    {
        if (write.Job.Sync.AllowRepeatService && lines.HasService && await unmarked.AreBesideAsync(write, cancellationToken))
        {
            return WriteResult.ServiceBusy;
        }

        write.Entry.IsUnmarked = false;
        write.Entry.StandingLines = write.Entry.Sends == 0 ? lines.Ids : write.Entry.StandingLines ?? lines.Ids;
        await write.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        long? id;
        try
        {
            id = await autotask.CreateLineAsync(
                write.Session.Autotask, write.Job.Sync.ContractId, write.Job.Sync.ServiceId, write.Job.Marker, write.Job.Order.Price, cancellationToken);
        }
        catch (AutotaskException refusal) when (refusal.Failure == AutotaskFailure.Refused)
        {
            return await RefusedAsync(write, view, refusal.Message, cancellationToken);
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

        return await VerifyAsync(write, id, cancellationToken);
    }

    /// <summary>The refusal of a repeat can mean that an earlier send came through after all, or that a person has added the service a moment ago.</summary>
    private async Task<WriteResult> RefusedAsync(LedgerWrite write, ContractView view, string text, CancellationToken cancellationToken)
    {
        if (write.Entry.Sends == 1 && !write.Job.Sync.AllowRepeatService)
        {
            return await write.RefuseAsync(ledger, text, cancellationToken);
        }

        var now = await ReadAsync(write, cancellationToken);
        if (now.Ours.Count > 0)
        {
            return await AdoptAsync(write, now, cancellationToken);
        }

        if (!write.Job.Sync.AllowRepeatService || !now.HasService)
        {
            return now.NewSince(write.Entry) is { Count: > 0 } candidates
                ? write.CantTell(candidates)
                : await write.RefuseAsync(ledger, text, cancellationToken);
        }

        if (write.Entry.Sends == 1)
        {
            // Nothing of ours is on its way: what stands there now is not ours.
            write.Entry.StandingLines = now.Ids;
        }

        return await repeated.WriteAsync(write, view, cancellationToken);
    }

    private async Task<WriteResult> VerifyAsync(LedgerWrite write, long? id, CancellationToken cancellationToken)
    {
        var lines = await ReadAsync(write, cancellationToken);
        if (lines.Ours.Count == 0 && id is { } created && lines.NewSince(write.Entry).Any(line => line.Id == created))
        {
            await autotask.MarkAsync(write, created, cancellationToken);
            lines = await ReadAsync(write, cancellationToken);
        }

        return lines.Ours.Count > 0
            ? await AdoptAsync(write, lines, cancellationToken)
            : await write.LoseAsync(ledger, time.GetUtcNow(), "Autotask took the line but does not show it with our marker.", cancellationToken);
    }

    private async Task<WriteResult> AdoptAsync(LedgerWrite write, LinesOnContract lines, CancellationToken cancellationToken)
    {
        if (lines.Ours is [var ours] && ours.ServiceId == write.Job.Sync.ServiceId)
        {
            return ours.Marker == SubscriptionMarker.Void(write.Job.Marker) && await autotask.MarkAsync(write, ours.Id, cancellationToken) is { } notMarked
                ? notMarked
                : await write.ConfirmAsync(ledger, ours.Id, cancellationToken);
        }

        return write.NotTheOneOrdered(lines.Ours);
    }

    private async Task<LinesOnContract> ReadAsync(LedgerWrite write, CancellationToken cancellationToken) =>
        new(write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));
}

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
    LedgerStore ledger,
    ContractLeases leases,
    Settling settling,
    TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(MappingJob job, ContractView view, AutotaskSession session, CancellationToken cancellationToken)
    {
        var entry = await ledger.OpenAsync(WriteKinds.Line(job), WriteKinds.LineFingerprint(job), job.InstanceId, job.Attempt, cancellationToken);
        if (entry.Is() == LedgerState.Confirmed && entry.ContractServiceId is { } known)
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
        var lines = await LookAsync(write, view, cancellationToken);
        if (lines.Ours.Count > 0)
        {
            return await AdoptAsync(write, lines, cancellationToken);
        }

        if (write.Entry.MayBeAtAutotask())
        {
            if (await repeated.FindAsync(write, lines, cancellationToken) is { } settled)
            {
                return settled;
            }

            if (!settling.IsOver(write.Entry))
            {
                return WriteResult.Unknown("The line was sent and its answer is lost. It may still appear on the contract.");
            }

            if (write.HasSentEnough && write.Entry.Attempt == write.Job.Attempt)
            {
                return NeverShows(write);
            }
        }

        return await SendAsync(write, lines, cancellationToken);
    }

    /// <summary>The lines as they stand now: the plan's own read serves while nobody else had a turn and nothing was sent since.</summary>
    private async Task<LinesOnContract> LookAsync(LedgerWrite write, ContractView view, CancellationToken cancellationToken)
    {
        var isCurrent = write.Entry.Sends == 0 && write.Lease.Token == view.Turn + 1 && view.IsFresh(time.GetUtcNow());
        return isCurrent ? new LinesOnContract(write.Job, view.Lines) : await ReadAsync(write, cancellationToken);
    }

    private async Task<WriteResult> SendAsync(LedgerWrite write, LinesOnContract lines, CancellationToken cancellationToken)
    {
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
            return await RefusedAsync(write, lines, refusal.Message, cancellationToken);
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

    /// <summary>The refusal of a repeat can mean that an earlier send came through after all.</summary>
    private async Task<WriteResult> RefusedAsync(LedgerWrite write, LinesOnContract before, string text, CancellationToken cancellationToken)
    {
        if (write.Entry.Sends > 1 && await ReadAsync(write, cancellationToken) is { Ours.Count: > 0 } late)
        {
            return await AdoptAsync(write, late, cancellationToken);
        }

        return write.Job.Sync.AllowRepeatService && before.HasService
            ? await repeated.WriteAsync(write, cancellationToken)
            : await write.RefuseAsync(ledger, text, cancellationToken);
    }

    private async Task<WriteResult> VerifyAsync(LedgerWrite write, long? id, CancellationToken cancellationToken)
    {
        var lines = await ReadAsync(write, cancellationToken);
        if (lines.Ours.Count == 0 && id is { } created && lines.NewSince(write.Entry).Any(line => line.Id == created))
        {
            await autotask.MarkLineAsync(write.Session.Autotask, write.Job.Sync.ContractId, created, write.Job.Marker, cancellationToken);
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
            if (ours.Marker == SubscriptionMarker.Void(write.Job.Marker))
            {
                await autotask.MarkLineAsync(write.Session.Autotask, write.Job.Sync.ContractId, ours.Id, write.Job.Marker, cancellationToken);
            }

            return await write.ConfirmAsync(ledger, ours.Id, cancellationToken);
        }

        var ids = string.Join(", ", lines.Ours.Select(line => $"{line.Id} (service {line.ServiceId})"));
        return new WriteResult(
            WriteState.Differs,
            Code: "OutcomeUnknown",
            Message: $"Contract {write.Job.Sync.ContractId} has lines with this subscription's marker that are not the one ordered: {ids}. Look at them in Autotask, clear the marker of those that are not ours, then retry.");
    }

    private static WriteResult NeverShows(LedgerWrite write) => new(
        WriteState.Differs,
        Code: "OutcomeUnknown",
        Message: $"The line was sent {write.Entry.Sends} times and never showed on contract {write.Job.Sync.ContractId}. Look for it in Autotask, then retry the order.");

    private async Task<LinesOnContract> ReadAsync(LedgerWrite write, CancellationToken cancellationToken) =>
        new(write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));
}

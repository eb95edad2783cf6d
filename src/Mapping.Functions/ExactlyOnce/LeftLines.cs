using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>The line that an earlier attempt of the order left on the contract, if it left one. Only the order that holds the subscription has one.</summary>
internal sealed class LeftLines(IAutotaskClient autotask, ClaimStore claims, LedgerStore ledger, ContractLeases leases, Settling settling)
{
    private static readonly WriteResult None = new(WriteState.Confirmed);

    private static readonly WriteResult AlreadyMapped = new(
        WriteState.Differs, null, "SubscriptionAlreadyMapped", "The subscription is mapped already. Retry the order, or remove the mapping.");

    /// <returns>Confirmed with the line's id, or without one when none stands and none will.</returns>
    public async Task<WriteResult> FindAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var claim = await claims.FindAsync(job.Caller.Tenant, job.Subscription.Id, cancellationToken);
        if (claim?.InstanceId != job.InstanceId
            || await ledger.FindAsync(WriteKinds.Line(job), cancellationToken) is not { } entry
            || entry.IsFree())
        {
            return None;
        }

        if (claim.State == SubscriptionClaim.Mapped)
        {
            return AlreadyMapped;
        }

        if (entry is { ContractServiceId: { } known } && entry.Is() == LedgerState.Confirmed)
        {
            return WriteResult.Confirmed(known);
        }

        await using var lease = await leases.TryAcquireAsync(session.Connection.ZoneUri, job.Sync.ContractId, job.InstanceId, cancellationToken);
        return lease is null ? WriteResult.Busy : await LookAsync(new LedgerWrite(job, session, entry, lease), cancellationToken);
    }

    private async Task<WriteResult> LookAsync(LedgerWrite write, CancellationToken cancellationToken)
    {
        // Only a look that begins after the settling sees everything.
        var hasSettled = settling.IsOver(write.Entry);
        var lines = new LinesOnContract(
            write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));
        if (lines.Ours is [var ours])
        {
            return await write.ConfirmAsync(ledger, ours.Id, cancellationToken);
        }

        if (lines.Ours.Count > 1)
        {
            return write.NotTheOneOrdered(lines.Ours);
        }

        if (!hasSettled)
        {
            return WriteResult.Unknown("The line was sent and its answer is lost. It may still appear on the contract.");
        }

        if (lines.NewSince(write.Entry) is { Count: > 0 } candidates)
        {
            return write.CantTell(candidates);
        }

        await ledger.FreeAsync(WriteKinds.Line(write.Job), cancellationToken);
        return None;
    }
}

using Mapping.Functions.Activities;
using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>One write under its lease, and the moves of its ledger entry.</summary>
internal record LedgerWrite(MappingJob Job, AutotaskSession Session, LedgerEntry Entry, ContractLease Lease)
{
    /// <summary>A write that never shows is sent again, but not for ever.</summary>
    private const int MostSends = 3;

    public bool HasSentEnough => Entry.Sends >= MostSends;

    /// <summary>Right before the call: the lease is still ours, and the ledger says that the write may be at Autotask from now on.</summary>
    public async Task MarkSentAsync(LedgerStore ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Entry.InstanceId = Job.InstanceId;
        Entry.Attempt = Job.Attempt;
        Entry.SentAt = now;
        Entry.Sends++;
        Entry.FencingToken = Lease.Token;
        await Lease.EnsureHeldAsync(cancellationToken);
        await ledger.MoveAsync(Entry, LedgerState.Sent, cancellationToken);
    }

    public async Task<WriteResult> ConfirmAsync(LedgerStore ledger, long contractServiceId, CancellationToken cancellationToken)
    {
        Entry.ContractServiceId = contractServiceId;
        Entry.Message = null;
        await ledger.MoveAsync(Entry, LedgerState.Confirmed, cancellationToken);
        return WriteResult.Confirmed(contractServiceId);
    }

    public async Task<WriteResult> RefuseAsync(LedgerStore ledger, string message, CancellationToken cancellationToken)
    {
        Entry.Message = message;
        await ledger.MoveAsync(Entry, LedgerState.Refused, cancellationToken);
        return WriteResult.Refused(message);
    }

    /// <summary>It provably did not reach Autotask.</summary>
    public Task TakeBackAsync(LedgerStore ledger, CancellationToken cancellationToken)
    {
        Entry.Sends--;
        return ledger.MoveAsync(Entry, LedgerState.Intended, cancellationToken);
    }
}

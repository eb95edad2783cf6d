using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Texts;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>One write under its lease, and the moves of its ledger entry.</summary>
internal record LedgerWrite(MappingJob Job, AutotaskSession Session, LedgerEntry Entry, ContractLease Lease)
{
    /// <summary>
    /// A write that never shows is sent again as often as the run's deadline allows, but not for ever. With every fifth call
    /// failing, this many sends in a row practically never do.
    /// </summary>
    private const int MostSends = 8;

    public bool HasSentEnough => Entry.Sends >= MostSends;

    /// <summary>Right before the call: the ledger says that the write may be at Autotask from now on, and the lease is still ours.</summary>
    public async Task MarkSentAsync(LedgerStore ledger, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Entry.SentAt = now;
        Entry.LostAt = null;
        Entry.Sends++;
        Entry.FencingToken = Lease.Token;
        await MoveAsync(ledger, LedgerState.Sent, cancellationToken);
        try
        {
            await Lease.EnsureHeldAsync(cancellationToken);
        }
        catch (LeaseLostException)
        {
            await TakeBackAsync(ledger, cancellationToken);
            throw;
        }
    }

    public async Task<WriteResult> ConfirmAsync(LedgerStore ledger, long contractServiceId, CancellationToken cancellationToken)
    {
        Entry.ContractServiceId = contractServiceId;
        Entry.Message = null;
        await MoveAsync(ledger, LedgerState.Confirmed, cancellationToken);
        return WriteResult.Confirmed(contractServiceId);
    }

    public async Task<WriteResult> RefuseAsync(LedgerStore ledger, string message, CancellationToken cancellationToken)
    {
        Entry.Message = LongText.Cut(message);
        await MoveAsync(ledger, LedgerState.Refused, cancellationToken);
        return WriteResult.Refused(message);
    }

    /// <summary>Once it was sent, a call that fails is no answer: the write stays as unknown as it was.</summary>
    public async Task<WriteResult> GuardAsync(Func<Task<WriteResult>> write)
    {
        try
        {
            return await write();
        }
        catch (AutotaskException failure) when (Entry.MayBeAtAutotask())
        {
            throw failure.AfterSend();
        }
    }

    /// <summary>It may be at Autotask and does not show: from now on it settles.</summary>
    public async Task<WriteResult> LoseAsync(LedgerStore ledger, DateTimeOffset now, string message, CancellationToken cancellationToken)
    {
        Entry.LostAt = now;
        await MoveAsync(ledger, LedgerState.Unknown, cancellationToken);
        return WriteResult.Unknown(message);
    }

    /// <summary>It provably did not reach Autotask.</summary>
    public Task TakeBackAsync(LedgerStore ledger, CancellationToken cancellationToken)
    {
        Entry.Sends--;
        return MoveAsync(ledger, LedgerState.Intended, cancellationToken);
    }

    /// <summary>The entry says who moved it last: an earlier attempt of the order may not come after a later one.</summary>
    private Task MoveAsync(LedgerStore ledger, LedgerState state, CancellationToken cancellationToken)
    {
        Entry.InstanceId = Job.InstanceId;
        Entry.Attempt = Job.Attempt;
        return ledger.MoveAsync(Entry, state, cancellationToken);
    }
}

using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Undoes a line that a failed mapping left: a Contract Service can't be deleted, so it goes to 0 units and is marked void.</summary>
internal sealed class LineVoider(IAutotaskClient autotask, LeftLines left, UnitsWriter units, LedgerStore ledger)
{
    /// <param name="contract">Null when the run could not read it.</param>
    /// <param name="contractServiceId">Null when this run made no line: an earlier attempt may have left one.</param>
    public async Task<WriteResult> VoidAsync(
        MappingJob job, Contract? contract, long? contractServiceId, AutotaskSession session, CancellationToken cancellationToken)
    {
        var line = contractServiceId is { } ours ? WriteResult.Confirmed(ours) : await left.FindAsync(job, session, cancellationToken);
        if (line is not { State: WriteState.Confirmed, ContractServiceId: { } id })
        {
            return line;
        }

        contract ??= await autotask.FindContractAsync(session.Autotask, job.Sync.ContractId, cancellationToken);
        return contract is null
            ? new WriteResult(WriteState.Differs, id, "ContractNotFound", $"Contract {job.Sync.ContractId} can't be found any more.")
            : await VoidAsync(job, contract, id, session, cancellationToken);
    }

    private async Task<WriteResult> VoidAsync(
        MappingJob job, Contract contract, long contractServiceId, AutotaskSession session, CancellationToken cancellationToken)
    {
        var zero = await units.WriteAsync(job, contract, contractServiceId, UnitsIntent.Void(job, contractServiceId), session, cancellationToken);
        if (zero.State != WriteState.Confirmed)
        {
            return zero;
        }

        await autotask.MarkLineAsync(
            session.Autotask, contract.Id, contractServiceId, SubscriptionMarker.Void(job.Marker), cancellationToken);
        await ledger.FreeAsync(WriteKinds.Line(job), cancellationToken);
        await ledger.FreeAsync(WriteKinds.Units(job), cancellationToken);
        await ledger.FreeAsync(WriteKinds.Void(job), cancellationToken);
        return zero;
    }
}

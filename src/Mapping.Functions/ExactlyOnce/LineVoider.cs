using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Undoes a line that a failed mapping left: a Contract Service can't be deleted, so it goes to 0 units and is marked void.</summary>
internal sealed class LineVoider(IAutotaskClient autotask, UnitsWriter units, LedgerStore ledger)
{
    public async Task<WriteResult> VoidAsync(
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

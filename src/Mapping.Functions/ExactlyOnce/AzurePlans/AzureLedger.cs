using Mapping.Functions.Activities;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>The ledger's entries of a month: one per line, month, and Set or Reset.</summary>
internal sealed class AzureLedger(LedgerStore ledger, Settling settling)
{
    /// <summary>The entry of one write. Null while an earlier write of other amounts may still show up.</summary>
    public async Task<LedgerEntry?> OpenAsync(
        MappingJob job, AzureMonthTarget target, (string Kind, Month Month) write, Month period, CancellationToken cancellationToken)
    {
        var key = AzureMonthWrite.KeyOf(job, target.ContractServiceId, write);
        var fingerprint = AzureMonthWrite.FingerprintOf(target, period);
        if (await ledger.FindAsync(key, cancellationToken) is { } standing && standing.Fingerprint != fingerprint && !standing.IsFree())
        {
            if (standing.MayBeAtAutotask() && !settling.IsOver(standing))
            {
                return null;
            }

            // A restated cost: the new amounts replace the old ones, which no longer bill once they are verified.
            await ledger.FreeAsync(key, cancellationToken);
        }

        return await ledger.OpenAsync(key, fingerprint, job.InstanceId, job.Attempt, cancellationToken);
    }

    /// <summary>Seen in Autotask.</summary>
    public async Task ConfirmAsync(LedgerWrite write, long contractServiceId, CancellationToken cancellationToken)
    {
        if (write.Entry.Is() != LedgerState.Confirmed)
        {
            await write.ConfirmAsync(ledger, contractServiceId, cancellationToken);
        }
    }
}

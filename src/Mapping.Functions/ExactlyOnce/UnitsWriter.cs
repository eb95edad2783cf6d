using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Brings the ordered units, price and cost onto a line by one adjustment, once: intent → read → write → verify.</summary>
internal sealed class UnitsWriter(
    IAutotaskClient autotask, LedgerStore ledger, ContractLeases leases, IOptions<MappingOptions> options, TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(
        MappingJob job, Contract contract, long contractServiceId, AutotaskSession session, CancellationToken cancellationToken)
    {
        var entry = await ledger.OpenAsync(
            WriteKinds.Units(job), WriteKinds.UnitsFingerprint(job, contractServiceId), job.InstanceId, job.Attempt, cancellationToken);
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

        var write = new LineWrite(job, session, entry, lease);
        var rows = await ReadAsync(write, contractServiceId, cancellationToken);
        var units = new OrderedUnits(job, contract, rows);
        if (units.Stand)
        {
            return await write.ConfirmAsync(ledger, contractServiceId, cancellationToken);
        }

        return entry.MayBeAtAutotask() && time.GetUtcNow() < entry.SentAt + options.Value.SettleTime
            ? WriteResult.Unknown("The adjustment was sent and its answer is lost. It may still appear on the line.")
            : await SendAsync(write, contract, contractServiceId, units, cancellationToken);
    }

    private async Task<WriteResult> SendAsync(
        LineWrite write, Contract contract, long contractServiceId, OrderedUnits units, CancellationToken cancellationToken)
    {
        if (units.Refusal is { } refusal)
        {
            return await write.RefuseAsync(ledger, refusal, cancellationToken);
        }

        await write.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(write.Session.Autotask, Adjustment(write.Job, contractServiceId, units.Change), cancellationToken);
        }
        catch (AutotaskException no) when (no.Failure == AutotaskFailure.Refused)
        {
            return await write.RefuseAsync(ledger, no.Message, cancellationToken);
        }
        catch (AutotaskException lost) when (lost.Failure == AutotaskFailure.Unknown)
        {
            await ledger.MoveAsync(write.Entry, LedgerState.Unknown, cancellationToken);
            return WriteResult.Unknown(lost.Message);
        }
        catch (AutotaskException)
        {
            await write.TakeBackAsync(ledger, cancellationToken);
            throw;
        }

        return await VerifyAsync(write, contract, contractServiceId, cancellationToken);
    }

    private async Task<WriteResult> VerifyAsync(LineWrite write, Contract contract, long contractServiceId, CancellationToken cancellationToken)
    {
        var units = new OrderedUnits(write.Job, contract, await ReadAsync(write, contractServiceId, cancellationToken));
        return units.Stand
            ? await write.ConfirmAsync(ledger, contractServiceId, cancellationToken)
            : new WriteResult(WriteState.Differs, contractServiceId, "OutcomeUnknown", units.Difference);
    }

    private Task<IReadOnlyList<UnitsRow>> ReadAsync(LineWrite write, long contractServiceId, CancellationToken cancellationToken) =>
        autotask.ListUnitsAsync(write.Session.Autotask, contractServiceId, write.Job.EffectiveDate, cancellationToken);

    private static ContractServiceAdjustment Adjustment(MappingJob job, long contractServiceId, int change) => new(
        job.Sync.ContractId, job.Sync.ServiceId, contractServiceId, job.EffectiveDate, change, job.Price?.UnitPrice, job.Price?.UnitCost);
}

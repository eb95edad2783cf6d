using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>
/// A second line of a service that stands on the contract already: one adjustment makes it, with its units, and a PATCH marks it. Until then
/// it looks like anybody's, so that another order's repeat of the service waits until this one is marked or known not to come.
/// </summary>
internal sealed class RepeatedLineWriter(IAutotaskClient autotask, LedgerStore ledger, UnmarkedLines unmarked, TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(LedgerWrite write, ContractView view, CancellationToken cancellationToken)
    {
        // The POST of the line was refused, so it is not at Autotask; what is sent now is another call.
        await write.TakeBackAsync(ledger, cancellationToken);
        if (await unmarked.AreBesideAsync(write, cancellationToken))
        {
            return WriteResult.ServiceBusy;
        }

        UnmarkedLines.Note(write);
        await write.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(write.Session.Autotask, Adjustment(write.Job), cancellationToken);
        }
        catch (AutotaskException refusal) when (refusal.Failure == AutotaskFailure.Refused)
        {
            UnmarkedLines.Forget(write);
            return await write.RefuseAsync(ledger, refusal.Message, cancellationToken);
        }
        catch (AutotaskException lost) when (lost.Failure == AutotaskFailure.Unknown)
        {
            return await write.LoseAsync(ledger, time.GetUtcNow(), lost.Message, cancellationToken);
        }
        catch (AutotaskException)
        {
            UnmarkedLines.Forget(write);
            await write.TakeBackAsync(ledger, cancellationToken);
            throw;
        }

        var lines = await ReadAsync(write, cancellationToken);
        return await ExactAsync(write, view, lines.NewSince(write.Entry), cancellationToken) is [var ours]
            ? await MarkAsync(write, ours, cancellationToken)
            : await write.LoseAsync(ledger, time.GetUtcNow(), "Autotask took the repeated line but does not show it yet.", cancellationToken);
    }

    /// <summary>
    /// Once a lost send has settled: the one line that came since the first send and is exactly what we ordered, marked now. A person may
    /// have made such a line too, so that before then none is taken for ours. Null when none came.
    /// </summary>
    public async Task<WriteResult?> FindAsync(LedgerWrite write, ContractView view, LinesOnContract lines, CancellationToken cancellationToken)
    {
        var candidates = write.Job.Sync.AllowRepeatService ? lines.NewSince(write.Entry) : [];
        if (candidates is [])
        {
            return null;
        }

        if (await unmarked.AreBesideAsync(write, cancellationToken))
        {
            return WriteResult.ServiceBusy;
        }

        // A retry comes after somebody's look: what is not as ordered is not ours then.
        var exact = await ExactAsync(write, view, candidates, cancellationToken);
        return exact is [var ours] ? await MarkAsync(write, ours, cancellationToken)
            : exact is [] && write.Entry.Attempt != write.Job.Attempt ? null
            : write.CantTell(candidates);
    }

    private async Task<WriteResult> MarkAsync(LedgerWrite write, ContractServiceLine line, CancellationToken cancellationToken)
    {
        if (await autotask.MarkAsync(write, line.Id, cancellationToken) is { } notMarked)
        {
            return notMarked;
        }

        if (!(await ReadAsync(write, cancellationToken)).Ours.Any(ours => ours.Id == line.Id))
        {
            return WriteResult.Unknown($"Line {line.Id} does not show our marker yet.");
        }

        UnmarkedLines.Forget(write);
        return await write.ConfirmAsync(ledger, line.Id, cancellationToken);
    }

    private async Task<List<ContractServiceLine>> ExactAsync(
        LedgerWrite write, ContractView view, IReadOnlyList<ContractServiceLine> candidates, CancellationToken cancellationToken)
    {
        var exact = new List<ContractServiceLine>();
        foreach (var candidate in candidates)
        {
            if (await IsAsOrderedAsync(write, view.Contract, candidate, cancellationToken))
            {
                exact.Add(candidate);
            }
        }

        return exact;
    }

    /// <summary>A line without rows has had no adjustment, so that it is not the one that ours made.</summary>
    private async Task<bool> IsAsOrderedAsync(LedgerWrite write, Contract contract, ContractServiceLine line, CancellationToken cancellationToken)
    {
        var job = write.Job;
        var rows = await autotask.ListUnitsAsync(write.Session.Autotask, line.Id, job.EffectiveDate, cancellationToken);
        var target = new UnitsTarget(job.EffectiveDate, UnitsOf(job), job.Price?.UnitPrice ?? 0, job.Price?.UnitCost ?? 0);
        return (rows.Count > 0 || target.Units == 0) && new UnitsTimeline(rows, target, BillingCalendar.Of(contract)).IsReached;
    }

    private async Task<LinesOnContract> ReadAsync(LedgerWrite write, CancellationToken cancellationToken) =>
        new(write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));

    private static ContractServiceAdjustment Adjustment(MappingJob job) => new(
        job.Sync.ContractId,
        job.Sync.ServiceId,
        ContractServiceId: null,
        job.EffectiveDate,
        UnitsOf(job),
        job.Price?.UnitPrice ?? 0,
        job.Price?.UnitCost ?? 0,
        AllowRepeatService: true);

    /// <summary>An Azure plan's line brings no units: its first month does.</summary>
    private static int UnitsOf(MappingJob job) => job.Order.Offer.Type == OfferType.AzurePlan ? 0 : job.Order.Quantity;
}

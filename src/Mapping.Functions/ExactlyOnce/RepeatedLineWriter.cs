using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>A second line of a service that stands on the contract already: one adjustment makes it, with its units, and a PATCH marks it.</summary>
internal sealed class RepeatedLineWriter(IAutotaskClient autotask, LedgerStore ledger, TimeProvider time)
{
    public async Task<WriteResult> WriteAsync(LedgerWrite write, CancellationToken cancellationToken)
    {
        // The POST of the line was refused, so it is not at Autotask; what is sent now is another call.
        await write.TakeBackAsync(ledger, cancellationToken);
        await write.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(write.Session.Autotask, Adjustment(write.Job), cancellationToken);
        }
        catch (AutotaskException refusal) when (refusal.Failure == AutotaskFailure.Refused)
        {
            return await write.RefuseAsync(ledger, refusal.Message, cancellationToken);
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

        var lines = new LinesOnContract(
            write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));
        return await FindAsync(write, lines, cancellationToken)
            ?? await write.LoseAsync(ledger, time.GetUtcNow(), "Autotask took the repeated line but does not show it yet.", cancellationToken);
    }

    /// <summary>The line that came since the first send and holds exactly our units, marked now. Null when none came.</summary>
    public async Task<WriteResult?> FindAsync(LedgerWrite write, LinesOnContract lines, CancellationToken cancellationToken)
    {
        var candidates = write.Job.Sync.AllowRepeatService ? lines.NewSince(write.Entry) : [];
        if (candidates is [])
        {
            return null;
        }

        if (candidates is not [var line])
        {
            return Ambiguous(write, candidates);
        }

        var rows = await UnitsOfAsync(write, line, cancellationToken);
        return rows.Count == 0 && UnitsOf(write.Job) > 0 ? WriteResult.Unknown($"Line {line.Id} came and does not show its units yet.")
            : rows.Any(row => row.Units != UnitsOf(write.Job)) ? Ambiguous(write, candidates)
            : await MarkAsync(write, line, cancellationToken);
    }

    private async Task<WriteResult> MarkAsync(LedgerWrite write, ContractServiceLine line, CancellationToken cancellationToken)
    {
        await autotask.MarkLineAsync(write.Session.Autotask, write.Job.Sync.ContractId, line.Id, write.Job.Marker, cancellationToken);
        var marked = new LinesOnContract(
            write.Job, await autotask.ListLinesAsync(write.Session.Autotask, write.Job.Sync.ContractId, cancellationToken));
        return marked.Ours.Any(ours => ours.Id == line.Id)
            ? await write.ConfirmAsync(ledger, line.Id, cancellationToken)
            : WriteResult.Unknown($"Line {line.Id} does not show our marker yet.");
    }

    private static WriteResult Ambiguous(LedgerWrite write, IReadOnlyList<ContractServiceLine> candidates)
    {
        var ids = string.Join(", ", candidates.Select(candidate => candidate.Id));
        return new WriteResult(
            WriteState.Differs,
            Code: "OutcomeUnknown",
            Message: $"It can't be told which of the new lines {ids} on contract {write.Job.Sync.ContractId} is ours. Put '{write.Job.Marker}' into the internal description of the right one, then retry.");
    }

    private async Task<List<UnitsRow>> UnitsOfAsync(LedgerWrite write, ContractServiceLine line, CancellationToken cancellationToken)
    {
        var rows = await autotask.ListUnitsAsync(write.Session.Autotask, line.Id, write.Job.EffectiveDate, cancellationToken);
        return [.. rows.Where(row => row.StartDate >= write.Job.EffectiveDate)];
    }

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

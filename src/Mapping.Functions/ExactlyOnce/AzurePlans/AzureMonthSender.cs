using Mapping.Functions.Autotask;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>Sends the adjustments of a month, and says of each what became of it.</summary>
internal sealed class AzureMonthSender(IAutotaskClient autotask, AzureMonthRows rows, LedgerStore ledger, TimeProvider time)
{
    /// <summary>Autotask's text for a second adjustment of a line on one day, where it does not take one.</summary>
    public const string DuplicatePeriod = nameof(DuplicatePeriod);

    /// <summary>One adjustment; with the first of a month goes its reset, before anything is looked at. Null when Autotask took all of it.</summary>
    public async Task<WriteResult?> StepAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment wrong, LineTimeline line, CancellationToken cancellationToken)
    {
        var target = write.Target;
        var next = line.Adjustment(target.Period.Next);
        var bringsReset = step == write.Set && write.IsUntouched && target is { HasLater: false, IsDeferred: false, IsRepair: false };
        var end = await SendAsync(write, step, wrong, cancellationToken);
        if (end?.Code == DuplicatePeriod && step == write.Set && !target.IsDeferred && line.Fault(next.Period) is not null)
        {
            return await AroundAsync(write, wrong, next, cancellationToken);
        }

        return end ?? (bringsReset ? await SendAsync(write, write.Reset, next, cancellationToken) : null);
    }

    /// <summary>A line whose adjustments all stand on this day takes no second one there. With its reset on another day it does,
    /// and may then bill the amounts on that day as well: Autotask took the reset before, so that it is no late one that is waited for.</summary>
    private async Task<WriteResult?> AroundAsync(AzureMonthWrite write, LineAdjustment set, LineAdjustment reset, CancellationToken cancellationToken)
    {
        var end = await SendAsync(write, write.Reset, reset, cancellationToken) ?? await SendAsync(write, write.Set, set, cancellationToken);
        return end is null && (await rows.ReadAsync(write, cancellationToken)).Fault(reset.Period) is not null
            ? await SendAsync(write, write.Reset, reset, cancellationToken)
            : end;
    }

    /// <summary>Null when Autotask took it.</summary>
    private async Task<WriteResult?> SendAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment adjustment, CancellationToken cancellationToken)
    {
        await step.MarkSentAsync(ledger, time.GetUtcNow(), cancellationToken);
        try
        {
            await autotask.AdjustAsync(step.Session.Autotask, write.Wire(adjustment), cancellationToken);
            return null;
        }
        catch (AutotaskException no) when (no.Failure == AutotaskFailure.Refused)
        {
            return await RefusedAsync(write, step, adjustment, no.Message, cancellationToken);
        }
        catch (AutotaskException lost) when (lost.Failure == AutotaskFailure.Unknown)
        {
            return await step.LoseAsync(ledger, time.GetUtcNow(), lost.Message, cancellationToken);
        }
        catch (AutotaskException)
        {
            await step.TakeBackAsync(ledger, cancellationToken);
            throw;
        }
    }

    /// <summary>The refusal of a repeat can mean that an earlier send came through after all.</summary>
    private async Task<WriteResult?> RefusedAsync(
        AzureMonthWrite write, LedgerWrite step, LineAdjustment adjustment, string text, CancellationToken cancellationToken)
    {
        if (step.Entry.Sends > 1 && (await rows.ReadAsync(write, cancellationToken)).Fault(adjustment.Period) is null)
        {
            return null;
        }

        var refusal = await step.RefuseAsync(ledger, text, cancellationToken);
        return text.Contains("duplicate data into contract_service_period", StringComparison.OrdinalIgnoreCase)
            ? refusal with { Code = DuplicatePeriod }
            : refusal;
    }
}

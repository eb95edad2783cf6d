using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Moves a mapped subscription to a line of another contract, as after a renewal. The claim's row decides who moves it; Autotask is read, never written.</summary>
internal sealed class SubscriptionMove(
    IAutotaskClient autotask, ClaimStore claims, LineHolders lines, PlanMonthStore months, LedgerStore ledger, LinkRecorder recorder, TimeProvider time)
{
    public const string MonthBeingWritten = "AzureMonthBeingWritten";
    public const string Changed = "MappingChanged";

    /// <summary>The same customer's subscription, mapped through the same connection to another contract.</summary>
    public static bool IsWanted(SubscriptionClaim? standing, Caller caller, string connectionId, WantedLink wanted) =>
        standing is { State: SubscriptionClaim.Mapped }
        && standing.Context == caller.Context
        && standing.ConnectionId == connectionId
        && standing.CustomerId == wanted.Customer.Id
        && standing.ContractId != wanted.ContractId
        && (standing.OfferType ?? wanted.Offer.Type.ToString()) is var type
        && (type == nameof(OfferType.AzurePlan)) == (wanted.Offer.Type == OfferType.AzurePlan);

    /// <summary>What stands of an Azure plan's months against it: what is half written on the old line has to end there.</summary>
    public async Task<IReadOnlyList<Violation>> RefusalsAsync(AutotaskSession session, SubscriptionClaim standing, CancellationToken cancellationToken)
    {
        if (standing.OfferType is not (null or nameof(OfferType.AzurePlan)))
        {
            return [];
        }

        var known = await months.ListAsync(LinkRecorder.PlanOf(session.Connection.Tenant, standing), cancellationToken);
        if (known.FirstOrDefault(month => month.State == PlanMonthState.Writing) is { } open)
        {
            return
            [
                new Violation(
                    MonthBeingWritten,
                    $"{open.Month} of the Azure plan is being written to Contract Service {Words.Number(standing.ContractServiceId ?? 0)}.",
                    "Wait until it is billed, or until its run has ended, then link again.",
                    "contractServiceId"),
            ];
        }

        return known.LastOrDefault(month => month is { IsResetOpen: true, BilledPeriod: not null }) is { } last
            && await autotask.FindContractAsync(session.Autotask, standing.ContractId ?? 0, cancellationToken) is { } old
            && old.EndDate >= MonthCalendar.ResetOf(last.BilledPeriod!.Value)
            ? [StillBills(standing, last, old)]
            : [];
    }

    /// <summary>The new line first, then the subscription: whoever has both moves it, and of several one does.</summary>
    public async Task<IReadOnlyList<Violation>> MoveAsync(
        Caller caller, SubscriptionClaim standing, SubscriptionClaim moved, Guid subscriptionId, CancellationToken cancellationToken)
    {
        var (from, connectionId) = (standing.ContractServiceId, standing.ConnectionId);
        var line = moved.ContractServiceId ?? throw new ArgumentException("A move needs a line.", nameof(moved));
        await ledger.FreeAsync(new LedgerKey(caller.Tenant, connectionId, subscriptionId, "Units", standing.EffectiveDate ?? "-"), cancellationToken);
        for (var claim = standing; claim is { State: SubscriptionClaim.Mapped } && claim.ContractServiceId == from;)
        {
            if (await claims.TryReplaceAsync(Over(claim, moved), cancellationToken))
            {
                return await FinishAsync(caller, subscriptionId, cancellationToken);
            }

            // A check may have noted what it saw meanwhile.
            claim = await claims.FindAsync(caller.Tenant, subscriptionId, cancellationToken);
        }

        if (await claims.FindAsync(caller.Tenant, subscriptionId, cancellationToken) is { } now && now.ConnectionId == connectionId && now.ContractServiceId == line)
        {
            return await FinishAsync(caller, subscriptionId, cancellationToken);
        }

        await lines.ReleaseAsync(caller.Tenant, connectionId, line, subscriptionId, cancellationToken);
        return [new Violation(Changed, "The mapping was moved or removed meanwhile.", "Look at it again.", "contractServiceId")];
    }

    /// <summary>Brings every other row to where the subscription's own says; a repeat does what is left.</summary>
    public async Task<IReadOnlyList<Violation>> FinishAsync(Caller caller, Guid subscriptionId, CancellationToken cancellationToken)
    {
        while (await claims.FindAsync(caller.Tenant, subscriptionId, cancellationToken) is { IsMoving: true } claim)
        {
            await recorder.MovedAsync(caller, claim, subscriptionId, cancellationToken);
            if (claim.PreviousContractServiceId is { } before)
            {
                await lines.ReleaseAsync(caller.Tenant, claim.ConnectionId, before, subscriptionId, cancellationToken);
            }

            claim.IsMoving = null;
            await claims.TryReplaceAsync(claim, cancellationToken);
        }

        return [];
    }

    private SubscriptionClaim Over(SubscriptionClaim standing, SubscriptionClaim moved)
    {
        (moved.PartitionKey, moved.RowKey, moved.ETag) = (standing.PartitionKey, standing.RowKey, standing.ETag);
        (moved.State, moved.OrderId, moved.ClaimedAt) = (SubscriptionClaim.Mapped, standing.OrderId, time.GetUtcNow());
        (moved.PreviousContractId, moved.PreviousContractServiceId, moved.IsMoving) = (standing.ContractId, standing.ContractServiceId, true);
        return moved;
    }

    private static Violation StillBills(SubscriptionClaim standing, PlanMonth last, Contract old) => new(
        AzureMonthAudit.ResetOpen,
        $"The cost of {last.Month} stands on Contract Service {Words.Number(standing.ContractServiceId ?? 0)} for later months too: this Autotask takes no reset in advance, "
        + $"and {Words.Named(old.Name, old.Id)} runs until {Words.Day(old.EndDate)}.",
        $"End the old contract in Autotask before {Words.Day(MonthCalendar.ResetOf(last.BilledPeriod!.Value))}, or set the line to 0 from that day on and end it, then link again.",
        "contractServiceId");
}

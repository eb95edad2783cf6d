using Mapping.Functions.Activities;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Links;
using Mapping.Functions.Rules.Subscriptions;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Maps a subscription to a Contract Service that stands in Autotask already. Autotask is read, never written.</summary>
internal sealed class SubscriptionLinker(
    MappingFactsReader facts, MappingLookup mappings, LineHolders lines, ClaimStore claims, LinkRecorder recorder, SubscriptionMove move, TimeProvider time)
{
    /// <summary>Longer than a request lives: a line that was taken so long ago, and bills no subscription, is free again.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(10);

    /// <summary>Every reason not to; none when it stands mapped so now.</summary>
    public async Task<IReadOnlyList<Violation>> LinkAsync(Caller caller, AutotaskSession session, WantedLink wanted, CancellationToken cancellationToken)
    {
        var (tenant, connectionId) = (session.Connection.Tenant, session.Connection.Id);
        var standing = await claims.FindAsync(tenant, wanted.Subscription.Id, cancellationToken);
        if (standing is { State: SubscriptionClaim.Mapped } && LinkRecorder.IsSame(standing, caller, connectionId, wanted))
        {
            return await AgainAsync(caller, standing, wanted, cancellationToken);
        }

        var companyId = await mappings.CompanyOfAsync(tenant, connectionId, wanted.Customer.Id, cancellationToken);
        var serviceId = await mappings.ServiceOfAsync(tenant, connectionId, wanted.Offer, cancellationToken);
        if ((companyId, serviceId) is not ({ } company, { } service))
        {
            return LinkPrerequisites.Missing(wanted.Customer, companyId, wanted.Offer, serviceId);
        }

        var moving = SubscriptionMove.IsWanted(standing, caller, connectionId, wanted) ? await SettledAsync(caller, standing!, cancellationToken) : null;
        var job = JobOf(caller, connectionId, company, service, wanted, Today);
        var (read, _) = await facts.ReadAsync(job, session, cancellationToken);
        job = JobOf(caller, connectionId, company, service, wanted, LinkDate.Of(wanted.EffectiveDate, wanted.Offer, wanted.Subscription, read.Contract, Today, moving is not null));
        var holder = await HolderAsync(tenant, connectionId, wanted.ContractServiceId, cancellationToken);
        var judged = read with
        {
            Order = job.Order,
            LinkedLine = new LinkedLine(wanted.ContractServiceId, holder),
            Existing = moving is null ? read.Existing : read.Existing with { Claim = SubscriptionHolder.Nobody },
        };
        IReadOnlyList<Violation> violations =
            [.. MappingRules.JudgeLink(judged).Violations, .. moving is null ? [] : await move.RefusalsAsync(session, moving, cancellationToken)];
        return violations.Count > 0 ? violations : await TakeAsync(job, judged, wanted, moving, cancellationToken);
    }

    /// <summary>A move that a crash cut off is finished before the next one begins.</summary>
    private async Task<SubscriptionClaim?> SettledAsync(Caller caller, SubscriptionClaim standing, CancellationToken cancellationToken)
    {
        if (standing.IsMoving is not true)
        {
            return standing;
        }

        var subscriptionId = Guid.ParseExact(standing.RowKey, "D");
        await move.FinishAsync(caller, subscriptionId, cancellationToken);
        return await claims.FindAsync(caller.Tenant, subscriptionId, cancellationToken);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private async Task<IReadOnlyList<Violation>> AgainAsync(Caller caller, SubscriptionClaim standing, WantedLink wanted, CancellationToken cancellationToken)
    {
        if (standing.IsMoving is not true)
        {
            return await recorder.UpdateAsync(caller, standing, wanted, cancellationToken);
        }

        await move.FinishAsync(caller, wanted.Subscription.Id, cancellationToken);
        return await claims.FindAsync(caller.Tenant, wanted.Subscription.Id, cancellationToken) is { } moved
            ? await recorder.UpdateAsync(caller, moved, wanted, cancellationToken)
            : [];
    }

    /// <summary>The line first, then the subscription: whoever has both maps.</summary>
    private async Task<IReadOnlyList<Violation>> TakeAsync(
        MappingJob job, MappingFacts judged, WantedLink wanted, SubscriptionClaim? moving, CancellationToken cancellationToken)
    {
        var (tenant, connectionId, line, subscription) = (job.Caller.Tenant, job.Sync.ConnectionId, wanted.ContractServiceId, job.Subscription.Id);
        if (!await lines.TakeAsync(tenant, connectionId, line, subscription, job.Caller.Actor, cancellationToken))
        {
            var taken = judged with { LinkedLine = new LinkedLine(line, await HolderAsync(tenant, connectionId, line, cancellationToken)) };
            return [new ContractServiceTakenRule().Check(taken) ?? new Violation("MappedMeanwhile", "The line was taken and freed meanwhile.", "Send it again.")];
        }

        var place = new MappedPlace(judged.Company?.Name, judged.Service?.Name, judged.Contract?.Name, judged.Contract?.EndDate);
        var claim = LinkRecorder.ClaimOf(job, place, line, time.GetUtcNow());
        if (moving is not null)
        {
            return await move.MoveAsync(job.Caller, moving, claim, subscription, cancellationToken);
        }

        var held = await claims.ClaimAsync(tenant, subscription, claim, cancellationToken);
        if (held != SubscriptionHolder.ThisOrder)
        {
            await lines.ReleaseAsync(tenant, connectionId, line, subscription, cancellationToken);
            var lost = judged with { Existing = judged.Existing with { Claim = held } };
            return [new SubscriptionAlreadyMappedRule().Check(lost) ?? throw new InvalidOperationException("A claim is held and is not.")];
        }

        await recorder.RecordAsync(job, cancellationToken);
        return [];
    }

    private async Task<Guid?> HolderAsync(string tenant, string connectionId, long line, CancellationToken cancellationToken)
    {
        if (await lines.FindAsync(tenant, connectionId, line, cancellationToken) is not { } taken)
        {
            return null;
        }

        var claim = await claims.FindAsync(tenant, taken.SubscriptionId, cancellationToken);
        if (claim?.ContractServiceId == line || time.GetUtcNow() - taken.At < LongestRequest)
        {
            return taken.SubscriptionId;
        }

        await lines.ReleaseAsync(tenant, connectionId, line, taken.SubscriptionId, cancellationToken);
        return null;
    }

    /// <summary>What rules and rows need of an order, although there is none.</summary>
    private static MappingJob JobOf(Caller caller, string connectionId, long companyId, long serviceId, WantedLink wanted, DateOnly from)
    {
        var sync = new SyncChoice(connectionId, companyId, serviceId, wanted.ContractId, from, AllowRepeatService: true);
        var id = StableGuid.From(caller.Tenant, connectionId, wanted.Subscription.Id.ToString("D"), Words.Number(wanted.ContractServiceId));
        return new MappingJob(
            caller,
            new Order("", wanted.Customer, wanted.Offer, wanted.Quantity, wanted.Price, wanted.Subscription, wanted.Subscription.Name, sync),
            wanted.Subscription,
            $"link-{id:N}",
            Attempt: 1);
    }
}

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
    MappingFactsReader facts, MappingLookup mappings, LineHolders lines, ClaimStore claims, LinkRecorder recorder, TimeProvider time)
{
    /// <summary>Longer than a request lives: a line that was taken so long ago, and bills no subscription, is free again.</summary>
    private static readonly TimeSpan LongestRequest = TimeSpan.FromMinutes(10);

    /// <summary>Every reason not to; none when it stands mapped so now.</summary>
    public async Task<IReadOnlyList<Violation>> LinkAsync(Caller caller, AutotaskSession session, WantedLink wanted, CancellationToken cancellationToken)
    {
        var (tenant, connectionId) = (session.Connection.Tenant, session.Connection.Id);
        if (await claims.FindAsync(tenant, wanted.Subscription.Id, cancellationToken) is { State: SubscriptionClaim.Mapped } standing
            && LinkRecorder.IsSame(standing, caller, connectionId, wanted))
        {
            return await recorder.UpdateAsync(caller, standing, wanted, cancellationToken);
        }

        var companyId = await mappings.CompanyOfAsync(tenant, connectionId, wanted.Customer.Id, cancellationToken);
        var serviceId = await mappings.ServiceOfAsync(tenant, connectionId, wanted.Offer, cancellationToken);
        if ((companyId, serviceId) is not ({ } company, { } service))
        {
            return LinkPrerequisites.Missing(wanted.Customer, companyId, wanted.Offer, serviceId);
        }

        var job = JobOf(caller, connectionId, company, service, wanted);
        var (read, _) = await facts.ReadAsync(job, session, cancellationToken);
        var holder = await HolderAsync(tenant, connectionId, wanted.ContractServiceId, cancellationToken);
        var judged = read with { LinkedLine = new LinkedLine(wanted.ContractServiceId, holder) };
        return MappingRules.JudgeLink(judged) is { IsAccepted: false } verdict
            ? verdict.Violations
            : await TakeAsync(job, judged, wanted, cancellationToken);
    }

    /// <summary>The line first, then the subscription: whoever has both maps.</summary>
    private async Task<IReadOnlyList<Violation>> TakeAsync(MappingJob job, MappingFacts judged, WantedLink wanted, CancellationToken cancellationToken)
    {
        var (tenant, connectionId, line, subscription) = (job.Caller.Tenant, job.Sync.ConnectionId, wanted.ContractServiceId, job.Subscription.Id);
        if (!await lines.TakeAsync(tenant, connectionId, line, subscription, job.Caller.Actor, cancellationToken))
        {
            var taken = judged with { LinkedLine = new LinkedLine(line, await HolderAsync(tenant, connectionId, line, cancellationToken)) };
            return [new ContractServiceTakenRule().Check(taken) ?? new Violation("MappedMeanwhile", "The line was taken and freed meanwhile.", "Send it again.")];
        }

        var held = await claims.ClaimAsync(tenant, subscription, LinkRecorder.ClaimOf(job, line, time.GetUtcNow()), cancellationToken);
        if (held != SubscriptionHolder.ThisOrder)
        {
            await lines.ReleaseAsync(tenant, connectionId, line, subscription, cancellationToken);
            var lost = judged with { Existing = judged.Existing with { Claim = held } };
            return [new SubscriptionAlreadyMappedRule().Check(lost) ?? throw new InvalidOperationException("A claim is held and is not.")];
        }

        await recorder.RecordAsync(job, line, cancellationToken);
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
    private MappingJob JobOf(Caller caller, string connectionId, long companyId, long serviceId, WantedLink wanted)
    {
        var from = wanted.EffectiveDate ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
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

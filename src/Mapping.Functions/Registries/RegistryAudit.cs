using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Audits what a person does to the registries.</summary>
internal sealed class RegistryAudit(AuditLog log, TimeProvider time)
{
    public Task CreatedAsync(
        Caller caller, string connectionId, MappingKind kind, string requestId, IReadOnlyCollection<MappingPair> pairs, CancellationToken cancellationToken) =>
        WriteAsync(caller, connectionId, kind.Created, requestId, pairs, kind, "mapped to", cancellationToken);

    public Task RemovedAsync(
        Caller caller, string connectionId, MappingKind kind, string requestId, MappingPair pair, CancellationToken cancellationToken) =>
        WriteAsync(caller, connectionId, kind.Removed, requestId, [pair], kind, "no longer mapped to", cancellationToken);

    public Task SubscriptionRemovedAsync(
        Caller caller, string connectionId, Guid subscriptionId, Customer customer, string orderId, string details, CancellationToken cancellationToken) =>
        AppendAsync(
            [Record(caller, connectionId, AuditOperation.RemoveSubscriptionMapping, Guid.NewGuid(), customer, details, orderId, subscriptionId)], cancellationToken);

    /// <param name="at">The same at every repeat; null for now.</param>
    public Task SubscriptionLinkedAsync(
        Caller caller, SubscriptionClaim claim, Guid subscriptionId, Guid id, DateTimeOffset? at, string details, CancellationToken cancellationToken)
    {
        var customer = new Customer(claim.CustomerId, claim.Customer ?? "");
        var start = Record(
            caller, claim.ConnectionId, AuditOperation.TriggerSubscriptionMappingToConnection, id, customer, details, claim.OrderId, subscriptionId);
        return AppendAsync([at is { } known ? start with { StartedAt = known } : start], cancellationToken);
    }

    public Task MarkupChangedAsync(
        Caller caller, string connectionId, AuditOperation operation, Customer customer, string details, CancellationToken cancellationToken) =>
        AppendAsync([Record(caller, connectionId, operation, Guid.NewGuid(), customer, details)], cancellationToken);

    private Task WriteAsync(
        Caller caller,
        string connectionId,
        AuditOperation operation,
        string requestId,
        IReadOnlyCollection<MappingPair> pairs,
        MappingKind kind,
        string verb,
        CancellationToken cancellationToken) => AppendAsync(
            pairs.Select(pair => Record(
                caller,
                connectionId,
                operation,
                StableGuid.From(requestId, pair.There),
                kind.CustomerOf(pair),
                $"{pair.Name} ({pair.Subject}) {verb} {pair.TargetName ?? "-"} ({pair.Target}).")),
            cancellationToken);

    private Task AppendAsync(IEnumerable<AuditRecord> started, CancellationToken cancellationToken) => log.AppendAsync(
        started.SelectMany(start => new[] { start, start with { Status = AuditStatus.Succeeded, EndedAt = time.GetUtcNow() } }), cancellationToken);

    private AuditRecord Record(
        Caller caller,
        string connectionId,
        AuditOperation operation,
        Guid id,
        Customer customer,
        string details,
        string orderId = "",
        Guid? subscriptionId = null) => new(
            id,
            operation,
            AuditStatus.Processing,
            Attempt: 1,
            time.GetUtcNow(),
            EndedAt: null,
            new AuditSubject(
                caller.Tenant, caller.Context, caller.Actor, caller.CorrelationId, InstanceId: "", orderId, customer.Id, customer.Name, connectionId, subscriptionId),
            Details: details);
}

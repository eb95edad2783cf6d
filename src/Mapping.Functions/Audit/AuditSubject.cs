namespace Mapping.Functions.Audit;

/// <summary>Whose operation it is, and on what.</summary>
internal sealed record AuditSubject(
    string Tenant,
    string Context,
    string Actor,
    string CorrelationId,
    string InstanceId,
    string OrderId,
    Guid CustomerId,
    string Customer,
    string? ConnectionId = null,
    Guid? SubscriptionId = null);

using Mapping.Functions.Audit;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Activities;

internal static class AuditSubjects
{
    public static AuditSubject Of(MappingJob job) => Of(job.Caller, job.Order, job.InstanceId) with { SubscriptionId = job.Subscription.Id };

    public static AuditSubject Of(Caller caller, Order order, string instanceId) => new(
        caller.Tenant,
        caller.Context,
        caller.Actor,
        caller.CorrelationId,
        instanceId,
        order.OrderId,
        order.Customer.Id,
        order.Customer.Name,
        order.Sync?.ConnectionId,
        order.Subscription?.Id);
}

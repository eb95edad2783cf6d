using System.Diagnostics;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Telemetry;

/// <summary>Puts whose work it is on every log line and span below: tenant, connection, order, instance. Never a customer or a person.</summary>
internal sealed class WorkScopes(ILogger<WorkScopes> logger)
{
    private static readonly Func<ILogger, string, string?, string?, string?, string, IDisposable?> Scope =
        LoggerMessage.DefineScope<string, string?, string?, string?, string>(
            "tenant {Tenant}, connection {ConnectionId}, order {OrderId}, instance {InstanceId}, correlation {CorrelationId}");

    public IDisposable? Enter(MappingJob job) => Enter(job.Caller, job.Sync.ConnectionId, job.Order.OrderId, job.InstanceId);

    public IDisposable? Enter(Caller caller, string? connectionId = null, string? orderId = null, string? instanceId = null)
    {
        Activity.Current?
            .SetTag("mapping.tenant", caller.Tenant)
            .SetTag("mapping.connection", connectionId)
            .SetTag("mapping.order", orderId)
            .SetTag("mapping.instance", instanceId)
            .SetTag("mapping.correlation", caller.CorrelationId);
        return Scope(logger, caller.Tenant, connectionId, orderId, instanceId, caller.CorrelationId);
    }
}

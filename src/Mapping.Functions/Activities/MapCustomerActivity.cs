using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Maps the customer to the company; the run that made the mapping audits it.</summary>
internal sealed class MapCustomerActivity(MappingStore mappings, MappingAudit audit, WorkScopes scopes)
{
    public sealed record Input(MappingJob Job, DateTimeOffset StartedAt);

    public sealed record Output(MappingAttempt Attempt);

    [Function(nameof(MapCustomerActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        var outcome = await mappings.MapCustomerAsync(
            job.Caller.Tenant, job.Sync.ConnectionId, job.Order.Customer.Id, job.Sync.CompanyId, job.InstanceId, context.CancellationToken);
        var details = $"Customer {job.Order.Customer.Name} to company {job.Sync.CompanyId}.";
        await audit.WriteAsync(job, AuditOperation.CreateConnectionCustomerMapping, outcome, input.StartedAt, details, context.CancellationToken);
        return new Output(outcome.Attempt);
    }
}

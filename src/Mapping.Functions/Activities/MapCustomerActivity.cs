using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Maps the customer to the company; the run that made the mapping audits it.</summary>
internal sealed class MapCustomerActivity(MappingStore mappings, MappingAudit audit, WorkScopes scopes)
{
    /// <param name="CompanyName">Null when the plan did not tell it.</param>
    public sealed record Input(MappingJob Job, DateTimeOffset StartedAt, string? CompanyName = null);

    public sealed record Output(MappingAttempt Attempt);

    [Function(nameof(MapCustomerActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        var outcome = await mappings.MapAsync(
            job.Caller.Tenant,
            job.Sync.ConnectionId,
            MappingPair.Of(job.Order.Customer, job.Sync.CompanyId, input.CompanyName),
            new MappingAuthor(job.InstanceId, job.Caller.Actor),
            context.CancellationToken);
        var details = $"Customer {job.Order.Customer.Name} to company {job.Sync.CompanyId}.";
        await audit.WriteAsync(job, AuditOperation.CreateConnectionCustomerMapping, outcome, input.StartedAt, details, context.CancellationToken);
        return new Output(outcome.Attempt);
    }
}

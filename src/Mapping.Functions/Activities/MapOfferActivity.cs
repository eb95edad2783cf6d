using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Activities;

/// <summary>Maps the offer variant to the service; the run that made the mapping audits it.</summary>
internal sealed class MapOfferActivity(MappingStore mappings, MappingAudit audit, WorkScopes scopes)
{
    /// <param name="ServiceName">Null when the plan did not tell it.</param>
    public sealed record Input(MappingJob Job, DateTimeOffset StartedAt, string? ServiceName = null);

    public sealed record Output(MappingAttempt Attempt);

    [Function(nameof(MapOfferActivity))]
    public async Task<Output> Run([ActivityTrigger] Input input, FunctionContext context)
    {
        using var scope = scopes.Enter(input.Job);
        var job = input.Job;
        var outcome = await mappings.MapAsync(
            job.Caller.Tenant,
            job.Sync.ConnectionId,
            MappingPair.Of(job.Order.Offer, job.Sync.ServiceId, input.ServiceName),
            new MappingAuthor(job.InstanceId, job.Caller.Actor),
            context.CancellationToken);
        var details = $"Offer {job.Order.Offer.Variant} to service {job.Sync.ServiceId}.";
        await audit.WriteAsync(job, AuditOperation.CreateConnectionOfferMapping, outcome, input.StartedAt, details, context.CancellationToken);
        return new Output(outcome.Attempt);
    }
}

using Mapping.Functions.Audit;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Activities;

/// <summary>Audits a customer or offer mapping: only when it was newly made, or could not be.</summary>
internal sealed class MappingAudit(AuditLog log, TimeProvider time)
{
    public Task WriteAsync(
        MappingJob job, AuditOperation operation, MappingAttempt attempt, DateTimeOffset startedAt, string details, CancellationToken cancellationToken)
    {
        if (attempt == MappingAttempt.Stood)
        {
            return Task.CompletedTask;
        }

        var start = new AuditRecord(
            OperationIds.Of(job.InstanceId, operation), operation, AuditStatus.Processing, job.Attempt, startedAt, null, AuditSubjects.Of(job), Details: details);
        var end = start with { Status = AuditStatus.Succeeded, EndedAt = time.GetUtcNow() };
        return log.AppendAsync(
            [start, attempt == MappingAttempt.Made ? end : end with { Status = AuditStatus.Failed, Code = "MappedMeanwhile" }], cancellationToken);
    }
}

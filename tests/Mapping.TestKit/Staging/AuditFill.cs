using Mapping.Functions.Audit;
using Mapping.Functions.Storage;

namespace Mapping.TestKit.Staging;

internal static class AuditFill
{
    /// <summary>Operations that have ended, written to a tenant's audit log past the app: more than a test could do.</summary>
    public static async Task WriteAuditAsync(this Stage stage, StageTenant tenant, IEnumerable<(string Customer, DateTimeOffset StartedAt)> operations)
    {
        using var log = new AuditLog(new Tables(stage.Tables), TimeProvider.System);
        await log.AppendAsync(operations.SelectMany(operation => Records(tenant.Name, operation.Customer, operation.StartedAt)), CancellationToken.None);
    }

    private static IEnumerable<AuditRecord> Records(string tenant, string customer, DateTimeOffset startedAt)
    {
        var subject = new AuditSubject(tenant, "csp", "tests@nimbus-demo.example", "c-1", "i-1", "o-1", Guid.Empty, customer);
        var start = new AuditRecord(Guid.NewGuid(), AuditOperation.CreateOrder, AuditStatus.Processing, 1, startedAt, null, subject);
        return [start, start with { Status = AuditStatus.Succeeded, EndedAt = startedAt.AddSeconds(1) }];
    }
}

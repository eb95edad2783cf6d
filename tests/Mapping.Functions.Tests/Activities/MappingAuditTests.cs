using Mapping.Functions.Activities;
using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Tests.Rules;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;

namespace Mapping.Functions.Tests.Activities;

public sealed class MappingAuditTests(AzuriteFixture azurite)
{
    private readonly MappingJob _job = new(
        new Caller(TestTables.NewTenant(), "csp", "ada", "corr-1"), Sample.License.Order, Sample.Bought, "run-1", Attempt: 1);

    [Fact]
    public async Task A_mapping_is_audited_once_however_often_its_order_is_retried()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        var (store, audit) = (new MappingStore(tables, TimeProvider.System), new MappingAudit(log, TimeProvider.System));

        foreach (var attempt in new[] { 1, 1, 2, 3 })
        {
            var outcome = await store.MapAsync(
                _job.Caller.Tenant, "c1", MappingPair.Of(_job.Order.Customer, 174, null), new MappingAuthor(_job.InstanceId, "me"), CancellationToken.None);
            await WriteAsync(audit, attempt, outcome);
        }

        var item = Assert.Single(await ReadAsync(new AuditReader(tables)));
        Assert.Equal(("Succeeded", 1), (item.Status, item.Attempt));
    }

    [Fact]
    public async Task A_mapping_that_stood_before_is_not_audited_and_one_that_could_not_be_made_is_in_every_attempt()
    {
        var tables = await TestTables.CreateAsync(azurite);
        using var log = new AuditLog(tables, TimeProvider.System);
        var audit = new MappingAudit(log, TimeProvider.System);

        await WriteAsync(audit, 1, new MappingOutcome(MappingAttempt.Stood));
        await WriteAsync(audit, 1, new MappingOutcome(MappingAttempt.Taken));
        await WriteAsync(audit, 2, new MappingOutcome(MappingAttempt.Taken));

        var items = await ReadAsync(new AuditReader(tables));
        Assert.Equal([("Failed", "MappedMeanwhile", 2), ("Failed", "MappedMeanwhile", 1)], items.Select(item => (item.Status, item.Code, item.Attempt)));
    }

    private Task WriteAsync(MappingAudit audit, int attempt, MappingOutcome outcome) => audit.WriteAsync(
        _job with { Attempt = attempt },
        AuditOperation.CreateConnectionCustomerMapping,
        outcome,
        DateTimeOffset.UtcNow.AddSeconds(attempt),
        "details",
        CancellationToken.None);

    private async Task<IReadOnlyList<AuditItem>> ReadAsync(AuditReader reader)
    {
        var now = DateTimeOffset.UtcNow;
        var query = new AuditQuery(_job.Caller.Tenant, "csp", now.AddHours(-1), now.AddHours(1), null, null, null, null, 25, null);
        return (await reader.ReadAsync(query, CancellationToken.None)).Items;
    }
}

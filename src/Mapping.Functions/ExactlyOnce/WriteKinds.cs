using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>What the writes of a mapping mean: their ledger keys and fingerprints are persisted contracts.</summary>
internal static class WriteKinds
{
    public static LedgerKey Line(MappingJob job) =>
        new(job.Caller.Tenant, job.Sync.ConnectionId, job.Subscription.Id, "Line", "-");

    public static LedgerKey Units(MappingJob job) =>
        new(job.Caller.Tenant, job.Sync.ConnectionId, job.Subscription.Id, "Units", Day(job.EffectiveDate));

    public static LedgerKey Void(MappingJob job) =>
        new(job.Caller.Tenant, job.Sync.ConnectionId, job.Subscription.Id, "Void", Day(job.EffectiveDate));

    public static string LineFingerprint(MappingJob job) =>
        string.Create(CultureInfo.InvariantCulture, $"contract {job.Sync.ContractId} service {job.Sync.ServiceId}");

    public static string UnitsFingerprint(MappingJob job, long contractServiceId) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"line {contractServiceId} from {Day(job.EffectiveDate)}: {job.Order.Quantity} at {job.Order.Price?.UnitPrice:0.####} cost {job.Order.Price?.UnitCost:0.####}");

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

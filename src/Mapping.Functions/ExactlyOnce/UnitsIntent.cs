using System.Globalization;
using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>What a line's units shall be, and under which ledger key that is written.</summary>
/// <param name="Opposite">The write that this one undoes, or that undid it: both on their way at once would add up. Null when there can't be one.</param>
internal sealed record UnitsIntent(LedgerKey Key, string Fingerprint, UnitsTarget Target, LedgerKey? Opposite)
{
    public static UnitsIntent Ordered(MappingJob job, long contractServiceId) => new(
        WriteKinds.Units(job),
        WriteKinds.UnitsFingerprint(job, contractServiceId),
        new UnitsTarget(job.EffectiveDate, job.Order.Quantity, job.Order.Price?.UnitPrice, job.Order.Price?.UnitCost),
        job.Attempt > 1 ? WriteKinds.Void(job) : null);

    /// <summary>A line can't be deleted: nothing is billed when it has no units.</summary>
    public static UnitsIntent Void(MappingJob job, long contractServiceId) => new(
        WriteKinds.Void(job),
        string.Create(CultureInfo.InvariantCulture, $"line {contractServiceId} to 0"),
        new UnitsTarget(job.EffectiveDate, Units: 0),
        WriteKinds.Units(job));
}

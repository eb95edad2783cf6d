using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.ExactlyOnce.AzurePlans;

/// <summary>What a line bills from the period of a write on.</summary>
internal sealed class AzureMonthRows(IAutotaskClient autotask, TimeProvider time)
{
    /// <summary>Before the first send: what the batch has read serves while nobody can have written since.</summary>
    public async Task<LineTimeline> FirstAsync(AzureMonthWrite write, AzureLineView? view, CancellationToken cancellationToken) =>
        view is not null && IsCurrent(write, view) ? Line(write, view.Rows) : await ReadAsync(write, cancellationToken);

    public async Task<LineTimeline> ReadAsync(AzureMonthWrite write, CancellationToken cancellationToken) => Line(
        write,
        await autotask.ListUnitsAsync(
            write.Set.Session.Autotask, write.Target.ContractServiceId, write.Target.Period.FirstDay, cancellationToken));

    private bool IsCurrent(AzureMonthWrite write, AzureLineView view) =>
        write is { IsUntouched: true, Target: { HasLater: false, IsRepair: false } }
        && write.Set.Lease.Token == view.Turn + 1
        && view.Covers(write.Target.Period)
        && view.IsFresh(time.GetUtcNow());

    private static LineTimeline Line(AzureMonthWrite write, IEnumerable<UnitsRow> rows) =>
        new(rows, write.Target.Schedule, write.Target.Contract.EndDate);
}

using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The months of the Azure plans.</summary>
internal sealed class PlanMonthStore(Tables tables, WritingMonthStore writing)
{
    public async Task<PlanMonth?> FindAsync(AzurePlan plan, Month month, CancellationToken cancellationToken)
    {
        var (partition, row) = (TableKeys.Scope(plan.Tenant, plan.Context), TableKeys.PlanMonth(plan.SubscriptionId, month));
        return (await tables.AzureCosts.FindAsync<PlanMonthEntity>(partition, row, cancellationToken))?.ToMonth();
    }

    /// <summary>Every month of the plan, oldest first.</summary>
    public async Task<IReadOnlyList<PlanMonth>> ListAsync(AzurePlan plan, CancellationToken cancellationToken)
    {
        var (first, last) = (TableKeys.PlanMonth(plan.SubscriptionId, new Month(2000, 1)), TableKeys.PlanMonth(plan.SubscriptionId, new Month(2200, 1)));
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKeys.Scope(plan.Tenant, plan.Context)} and RowKey ge {first} and RowKey lt {last}");
        var months = new List<PlanMonth>();
        await foreach (var entity in tables.AzureCosts.QueryAsync<PlanMonthEntity>(filter, cancellationToken: cancellationToken))
        {
            months.Add(entity.ToMonth());
        }

        return months;
    }

    /// <summary>Writes the month as it is now.</summary>
    /// <exception cref="InvalidOperationException">Somebody else changed it meanwhile: look again.</exception>
    public async Task<PlanMonth> SaveAsync(AzurePlan plan, PlanMonth month, CancellationToken cancellationToken)
    {
        month = month with { Message = ShortText.Cut(month.Message) };
        if (month is { State: PlanMonthState.Writing, OpenedAt: { } opened })
        {
            // First: a month that stands half written is never without its note.
            await writing.PutAsync(new WritingMonth(plan.Tenant, plan.Context, plan.SubscriptionId, month.Month, opened), cancellationToken);
        }

        var entity = PlanMonthEntity.From(plan, month);
        var isSaved = month.Tag is null
            ? await tables.AzureCosts.TryAddAsync(entity, cancellationToken)
            : await tables.AzureCosts.TryReplaceAsync(entity, cancellationToken);
        if (!isSaved)
        {
            throw new InvalidOperationException($"{month.Month} of Azure plan {plan.SubscriptionId} changed while it was written.");
        }

        if (month is { State: not PlanMonthState.Writing, OpenedAt: not null })
        {
            await writing.RemoveAsync(plan.Tenant, plan.Context, month, cancellationToken);
        }

        return month with { Tag = entity.ETag.ToString() };
    }
}

using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

internal sealed class PlanMonthEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string State { get; set; } = "";

    public string Data { get; set; } = "";

    public static PlanMonthEntity From(AzurePlan plan, PlanMonth month) => new()
    {
        PartitionKey = TableKeys.Scope(plan.Tenant, plan.Context),
        RowKey = TableKeys.PlanMonth(plan.SubscriptionId, month.Month),
        ETag = month.Tag is null ? default : new ETag(month.Tag),
        State = month.State.ToString(),
        Data = StorageJson.Write(month with { Tag = null }),
    };

    public PlanMonth ToMonth() => StorageJson.Read<PlanMonth>(Data) with { Tag = ETag.ToString() };
}

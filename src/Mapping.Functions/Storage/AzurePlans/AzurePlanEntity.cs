using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

internal sealed class AzurePlanEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Tenant { get; set; } = "";

    public string Context { get; set; } = "";

    public string ConnectionId { get; set; } = "";

    public string Data { get; set; } = "";

    public static AzurePlanEntity From(AzurePlan plan) => new()
    {
        PartitionKey = TableKeys.Scope(plan.Tenant, plan.Context),
        RowKey = TableKeys.Subscription(plan.SubscriptionId),
        Tenant = plan.Tenant,
        Context = plan.Context,
        ConnectionId = plan.ConnectionId,
        Data = StorageJson.Write(plan),
    };

    public AzurePlan ToPlan() => StorageJson.Read<AzurePlan>(Data);
}

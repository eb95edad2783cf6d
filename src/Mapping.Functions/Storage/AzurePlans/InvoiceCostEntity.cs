using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

internal sealed class InvoiceCostEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string ImportId { get; set; } = "";

    public string Data { get; set; } = "";

    public static InvoiceCostEntity From(string partition, InvoiceCost cost) => new()
    {
        PartitionKey = partition,
        RowKey = TableKeys.InvoiceCost(cost.SubscriptionId, cost.Month, cost.ImportId, cost.Currency),
        ImportId = cost.ImportId,
        Data = StorageJson.Write(cost),
    };

    public InvoiceCost ToCost() => StorageJson.Read<InvoiceCost>(Data);
}

using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>What holds for the Azure plans of a connection, or for one customer of it.</summary>
internal sealed class AzureTermEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>Text, because tables know no decimals.</summary>
    public string? MarkupPercent { get; set; }

    /// <summary>Since when Autotask is known to refuse a second adjustment on a day.</summary>
    public DateTimeOffset? DeferredAt { get; set; }
}

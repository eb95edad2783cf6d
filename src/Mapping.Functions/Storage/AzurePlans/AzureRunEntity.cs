using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A row of table AzureRuns: a run, the note that it shall be under way, one of its findings, or a month that is being written.</summary>
internal sealed class AzureRunEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Data { get; set; } = "";

    public static AzureRunEntity From<T>(string partition, string row, T value) =>
        new() { PartitionKey = partition, RowKey = row, Data = StorageJson.Write(value) };

    public T To<T>() => StorageJson.Read<T>(Data);
}

using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.AzurePlans;

internal sealed class ImportedInvoiceEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Data { get; set; } = "";

    public static ImportedInvoiceEntity From(string partition, ImportedInvoice invoice) => new()
    {
        PartitionKey = partition,
        RowKey = invoice.Key.Row,
        ETag = invoice.Tag is null ? default : new ETag(invoice.Tag),
        Data = StorageJson.Write(invoice with { Tag = null }),
    };

    public ImportedInvoice ToInvoice() => StorageJson.Read<ImportedInvoice>(Data) with { Tag = ETag.ToString() };
}

using Azure;
using Azure.Data.Tables;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>The row of an <see cref="EarlierImport"/>: it is read, and no longer written.</summary>
internal sealed class ImportedCostEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Data { get; set; } = "";

    public EarlierImport ToImport() =>
        new(Guid.ParseExact(RowKey[TableKeys.ImportedCosts.Length..^(Month.Format.Length + 1)], "D"), StorageJson.Read<AzureCost>(Data));
}

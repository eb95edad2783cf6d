using Azure;
using Azure.Data.Tables;

namespace Mapping.Functions.Storage.Mappings;

/// <summary>One row of a mapping: there, back or in the list. All stand in one partition and are written in one transaction.</summary>
internal sealed class MappingRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>What this side is mapped to: a company, a customer, a service or an offer variant.</summary>
    public string Target { get; set; } = "";

    /// <summary>The run that made the mapping, so that this run alone audits it, also after a crash.</summary>
    public string MadeBy { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Who asked for it.</summary>
    public string? Actor { get; set; }

    /// <summary>The customer's id, or the offer's variant.</summary>
    public string? Subject { get; set; }

    /// <summary>The customer's or the offer's name when it was mapped.</summary>
    public string? Name { get; set; }

    /// <summary>The company's or the service's name when it was mapped.</summary>
    public string? TargetName { get; set; }
}

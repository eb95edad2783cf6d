using System.Globalization;
using Azure;
using Azure.Data.Tables;

using Mapping.Functions.Autotask;

namespace Mapping.Functions.Storage.Connections;

internal sealed class ConnectionEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Tenant { get; set; } = "";

    public string Context { get; set; } = "";

    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Currency { get; set; } = "";

    public string UserName { get; set; } = "";

    public string SecretName { get; set; } = "";

    /// <summary>Text, because tables know no decimals.</summary>
    public string AzureMarkupPercent { get; set; } = "0";

    public string ZoneName { get; set; } = "";

    public string ZoneUri { get; set; } = "";

    /// <summary>Null in rows that are older than the property.</summary>
    public string? WebUri { get; set; }

    public string Status { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastSuccessAt { get; set; }

    public static ConnectionEntity From(Connection connection) => new()
    {
        PartitionKey = TableKeys.Scope(connection.Tenant, connection.Context),
        RowKey = TableKeys.Escape(connection.Id),
        Tenant = connection.Tenant,
        Context = connection.Context,
        Id = connection.Id,
        Name = connection.Name,
        Currency = connection.Currency,
        UserName = connection.UserName,
        SecretName = connection.SecretName,
        AzureMarkupPercent = connection.AzureMarkupPercent.ToString(CultureInfo.InvariantCulture),
        ZoneName = connection.ZoneName,
        ZoneUri = connection.ZoneUri.ToString(),
        WebUri = connection.WebUri?.ToString(),
        Status = connection.Status.ToString(),
        CreatedAt = connection.CreatedAt,
        LastSuccessAt = connection.LastSuccessAt,
    };

    public Connection ToConnection() => new(
        Tenant,
        Context,
        Id,
        Name,
        Currency,
        UserName,
        SecretName,
        decimal.Parse(AzureMarkupPercent, CultureInfo.InvariantCulture),
        ZoneName,
        new Uri(ZoneUri),
        Enum.Parse<ConnectionStatus>(Status),
        CreatedAt,
        LastSuccessAt)
    {
        WebUri = AutotaskWeb.Of(WebUri, new Uri(ZoneUri)),
    };
}

using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>A connection as the API shows it: its credentials never come back.</summary>
internal sealed record ConnectionView(
    string Id,
    string Name,
    string Currency,
    string UserName,
    string Context,
    string Zone,
    ConnectionStatus Status,
    decimal AzureMarkupPercent,
    DateTimeOffset CreatedAt)
{
    public static ConnectionView Of(Connection connection) => new(
        connection.Id,
        connection.Name,
        connection.Currency,
        connection.UserName,
        connection.Context,
        connection.ZoneUri.ToString(),
        connection.Status,
        connection.AzureMarkupPercent,
        connection.CreatedAt);
}

using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Triggers.Connections;

/// <summary>A connection as the API shows it: its credentials never come back.</summary>
/// <param name="AutotaskUrl">Autotask's own pages; null when its zone named none.</param>
/// <param name="OpenContractUrl">Opens a contract there when its id is added.</param>
/// <param name="OpenCompanyUrl">As a contract's.</param>
internal sealed record ConnectionView(
    string Id,
    string Name,
    string Currency,
    string UserName,
    string Context,
    string Zone,
    ConnectionStatus Status,
    decimal AzureMarkupPercent,
    DateTimeOffset CreatedAt,
    string? AutotaskUrl,
    string? OpenContractUrl,
    string? OpenCompanyUrl)
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
        connection.CreatedAt,
        connection.WebUri?.ToString(),
        AutotaskWeb.OpenContract(connection.WebUri),
        AutotaskWeb.OpenCompany(connection.WebUri));
}

using Mapping.Functions.Autotask;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections;

/// <summary>Changes a connection. New credentials are stored under a new name before the row names them, and the old ones go afterwards.</summary>
internal sealed class ConnectionEditor(IAutotaskZones zones, ISecretStore secrets, ConnectionStore connections)
{
    /// <summary>The connection as it stands now; null when Autotask does not know the API user.</summary>
    /// <exception cref="AutotaskException">Autotask could not be asked for the user's zone.</exception>
    public async Task<Connection?> ChangeAsync(Connection connection, ConnectionChange change, CancellationToken cancellationToken)
    {
        if (change.Credentials is not { } credentials)
        {
            return await SaveAsync(connection, current => Apply(current, change), cancellationToken);
        }

        var userName = change.UserName ?? connection.UserName;
        if (await zones.FindAnewAsync(userName, cancellationToken) is not { } zone)
        {
            return null;
        }

        var secretName = ConnectionCredentials.NewName(connection.Id);
        await secrets.SetAsync(secretName, credentials.Write(), cancellationToken);
        var replaced = connection.SecretName;
        var after = await SaveAsync(
            connection,
            current =>
            {
                replaced = current.SecretName;
                return Apply(current, change) with
                {
                    UserName = userName,
                    SecretName = secretName,
                    ZoneName = zone.Name,
                    ZoneUri = zone.Url,
                    WebUri = zone.Web,
                    Status = ConnectionStatus.Ready,
                };
            },
            cancellationToken);
        await secrets.DeleteAsync(replaced, cancellationToken);
        return after;
    }

    /// <summary>Autotask accepted the credentials that stand: the connection is open again.</summary>
    public Task<Connection> OpenAgainAsync(Connection connection, CancellationToken cancellationToken) => SaveAsync(
        connection,
        current => current.SecretName == connection.SecretName ? current with { Status = ConnectionStatus.Ready } : current,
        cancellationToken);

    private static Connection Apply(Connection current, ConnectionChange change) => current with
    {
        Name = change.Name,
        AzureMarkupPercent = change.AzureMarkupPercent ?? current.AzureMarkupPercent,
    };

    private async Task<Connection> SaveAsync(Connection connection, Func<Connection, Connection> change, CancellationToken cancellationToken) =>
        await connections.ChangeAsync(connection.Tenant, connection.Context, connection.Id, change, cancellationToken) ?? connection;
}

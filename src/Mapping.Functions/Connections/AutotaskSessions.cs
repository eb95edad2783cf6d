using Mapping.Functions.Autotask;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections;

/// <summary>Opens a connection of a tenant's context. A connection that Autotask refused stays closed: repeated tries lock the API user.</summary>
internal sealed class AutotaskSessions(ConnectionStore connections, ISecretStore secrets, IAutotaskZones zones)
{
    /// <summary>Null when the context has no such connection.</summary>
    /// <exception cref="AutotaskException">Unauthorized: the credentials are missing, or were refused before.</exception>
    public async Task<AutotaskSession?> OpenAsync(string tenant, string context, string connectionId, CancellationToken cancellationToken)
    {
        var connection = await connections.FindAsync(tenant, context, connectionId, cancellationToken);
        if (connection is null)
        {
            return null;
        }

        var secret = await secrets.FindAsync(connection.SecretName, cancellationToken);
        if (secret is null || connection.Status == ConnectionStatus.Unauthorized)
        {
            throw new AutotaskException(
                AutotaskFailure.Unauthorized,
                $"Autotask refused the credentials of connection {connection.Name}. Set them anew, then retry the order.");
        }

        var credentials = ConnectionCredentials.Read(secret);
        return new AutotaskSession(connection, new AutotaskConnection(
            $"{tenant}/{connection.Id}", connection.ZoneUri, connection.UserName, credentials.Secret, credentials.IntegrationCode));
    }

    /// <summary>Autotask refused the credentials: the database may have moved to another zone, which is asked once; else the connection closes.</summary>
    /// <returns>Whether it moved, so that the step can be tried again there.</returns>
    public async Task<bool> RefusedAsync(Connection connection, CancellationToken cancellationToken)
    {
        var zone = await zones.FindAnewAsync(connection.UserName, cancellationToken);
        if (zone is not null && zone.Url != connection.ZoneUri)
        {
            await connections.SetZoneAsync(connection, zone.Url, cancellationToken);
            return true;
        }

        await connections.SetStatusAsync(connection, ConnectionStatus.Unauthorized, cancellationToken);
        return false;
    }
}

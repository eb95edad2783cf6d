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
        if (connection?.Status == ConnectionStatus.Unauthorized)
        {
            throw Closed(connection);
        }

        return connection is null ? null : await OpenAsync(connection, cancellationToken);
    }

    /// <summary>Also a closed connection, for a person who tries it once.</summary>
    /// <exception cref="AutotaskException">Unauthorized: the credentials are missing.</exception>
    public async Task<AutotaskSession> OpenAsync(Connection connection, CancellationToken cancellationToken)
    {
        var (current, secret) = await FindSecretAsync(connection, cancellationToken);
        var credentials = ConnectionCredentials.Read(secret ?? throw Closed(connection));
        return new AutotaskSession(current, new AutotaskConnection(
            $"{current.Tenant}/{current.Id}", current.ZoneUri, current.UserName, credentials.Secret, credentials.IntegrationCode));
    }

    /// <summary>
    /// Autotask refused the credentials. The vault may hold newer ones than were remembered; the database may have moved to another zone, which is
    /// asked once; else the connection closes.
    /// </summary>
    /// <param name="tried">Null when there was nothing to try.</param>
    /// <returns>Whether the step can be tried again: in the new zone, or with the credentials that were set meanwhile.</returns>
    public async Task<bool> RefusedAsync(Connection connection, AutotaskConnection? tried, CancellationToken cancellationToken)
    {
        if (tried is not null && await HasNewerSecretAsync(connection, tried, cancellationToken))
        {
            return true;
        }

        var zone = await zones.FindAnewAsync(connection.UserName, cancellationToken);
        var hasMoved = zone is not null && zone.Url != connection.ZoneUri;
        var after = await connections.ChangeAsync(
            connection.Tenant,
            connection.Context,
            connection.Id,
            current => current.SecretName != connection.SecretName ? current
                : hasMoved ? current with { ZoneUri = zone!.Url, WebUri = zone.Web }
                : current with { Status = ConnectionStatus.Unauthorized },
            cancellationToken);
        return after is { Status: ConnectionStatus.Ready };
    }

    private async Task<bool> HasNewerSecretAsync(Connection connection, AutotaskConnection tried, CancellationToken cancellationToken) =>
        await secrets.FindAnewAsync(connection.SecretName, cancellationToken) is { } secret
        && ConnectionCredentials.Read(secret) != new ConnectionCredentials(tried.Secret, tried.IntegrationCode);

    /// <summary>A secret whose connection was read just before it was exchanged is gone: the row names the new one.</summary>
    private async Task<(Connection Connection, string? Secret)> FindSecretAsync(Connection connection, CancellationToken cancellationToken)
    {
        if (await secrets.FindAsync(connection.SecretName, cancellationToken) is { } secret)
        {
            return (connection, secret);
        }

        var current = await connections.FindAsync(connection.Tenant, connection.Context, connection.Id, cancellationToken);
        return current is null || current.SecretName == connection.SecretName
            ? (connection, null)
            : (current, await secrets.FindAsync(current.SecretName, cancellationToken));
    }

    private static AutotaskException Closed(Connection connection) => new(
        AutotaskFailure.Unauthorized,
        $"Autotask refused the credentials of connection {connection.Name}. Set them anew, then retry the order.");
}

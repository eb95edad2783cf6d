using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections;

/// <summary>Adds a connection: its zone is discovered from the user name, its credentials go to the secret store before the row names them.</summary>
internal sealed class ConnectionRegistration(IAutotaskZones zones, ISecretStore secrets, ConnectionStore connections, TimeProvider time)
{
    /// <summary>Null when Autotask knows no such user.</summary>
    public async Task<Connection?> AddAsync(
        Caller caller,
        string name,
        string currency,
        decimal azureMarkupPercent,
        string userName,
        ConnectionCredentials credentials,
        CancellationToken cancellationToken)
    {
        if (await zones.FindAsync(userName, cancellationToken) is not { } zone)
        {
            return null;
        }

        var id = Guid.NewGuid().ToString("N")[..12];
        var connection = new Connection(
            caller.Tenant,
            caller.Context,
            id,
            name,
            currency,
            userName,
            ConnectionCredentials.NewName(id),
            azureMarkupPercent,
            zone.Name,
            zone.Url,
            ConnectionStatus.Ready,
            time.GetUtcNow())
        {
            WebUri = zone.Web,
        };
        await secrets.SetAsync(connection.SecretName, credentials.Write(), cancellationToken);
        await connections.AddAsync(connection, cancellationToken);
        return connection;
    }
}

using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Connections;

/// <summary>Removes a connection with its mappings, its customers' Azure markups and its credentials. The row goes first: nothing can be mapped through it from then on.</summary>
internal sealed class ConnectionRemoval(ConnectionStore connections, ConnectionUse use, ISecretStore secrets)
{
    public async Task<ConnectionUsage> UseOfAsync(Connection connection, CancellationToken cancellationToken) => new(
        await use.CountCustomersAsync(connection.Tenant, connection.Id, cancellationToken),
        await use.CountOffersAsync(connection.Tenant, connection.Id, cancellationToken),
        await use.CountSubscriptionsAsync(connection.Tenant, connection.Id, cancellationToken));

    public async Task RemoveAsync(Connection connection, CancellationToken cancellationToken)
    {
        await connections.DeleteAsync(connection, cancellationToken);
        await use.DeleteAsync(connection.Tenant, connection.Id, cancellationToken);
        await secrets.DeleteAsync(connection.SecretName, cancellationToken);
    }
}

using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Triggers.Connections;

/// <param name="LastSuccessAt">Null when no run has used the connection yet; a few minutes behind at most.</param>
internal sealed record ConnectionHealthView(string Id, string Name, ConnectionStatus Status, DateTimeOffset? LastSuccessAt)
{
    public static ConnectionHealthView Of(Connection connection) => new(connection.Id, connection.Name, connection.Status, connection.LastSuccessAt);
}

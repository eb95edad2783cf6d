using System.Text.Json;

namespace Mapping.Functions.Connections;

/// <summary>What the secret store keeps for a connection.</summary>
internal sealed record ConnectionCredentials(string Secret, string IntegrationCode)
{
    /// <summary>New credentials get a new name, so that the connection's row exchanges them in one write.</summary>
    public static string NewName(string connectionId) => $"autotask-{connectionId}-{Guid.NewGuid().ToString("N")[..8]}";

    public static ConnectionCredentials Read(string secret) =>
        JsonSerializer.Deserialize<ConnectionCredentials>(secret) ?? throw new InvalidDataException("A connection's secret is empty.");

    public string Write() => JsonSerializer.Serialize(this);

    public override string ToString() => nameof(ConnectionCredentials);
}

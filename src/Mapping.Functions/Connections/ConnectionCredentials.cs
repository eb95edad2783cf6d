using System.Text.Json;

namespace Mapping.Functions.Connections;

/// <summary>What the secret store keeps for a connection.</summary>
internal sealed record ConnectionCredentials(string Secret, string IntegrationCode)
{
    public static string NameFor(string connectionId) => $"autotask-{connectionId}";

    public static ConnectionCredentials Read(string secret) =>
        JsonSerializer.Deserialize<ConnectionCredentials>(secret) ?? throw new InvalidDataException("A connection's secret is empty.");

    public string Write() => JsonSerializer.Serialize(this);

    public override string ToString() => nameof(ConnectionCredentials);
}

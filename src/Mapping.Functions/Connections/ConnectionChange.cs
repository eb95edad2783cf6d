namespace Mapping.Functions.Connections;

/// <summary>What an admin changes about a connection. Null leaves it as it is.</summary>
/// <param name="Credentials">Also opens a connection that Autotask refused.</param>
internal sealed record ConnectionChange(string Name, string? UserName, ConnectionCredentials? Credentials, decimal? AzureMarkupPercent);

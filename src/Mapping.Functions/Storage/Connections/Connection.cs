namespace Mapping.Functions.Storage.Connections;

/// <summary>One Autotask database in one currency, owned by one context of a tenant. Its credentials are in the secret store.</summary>
/// <param name="SecretName">Names the secret that holds the API user's secret and integration code.</param>
/// <param name="LastSuccessAt">When Autotask last served a step of a run, a few minutes behind at most.</param>
internal sealed record Connection(
    string Tenant,
    string Context,
    string Id,
    string Name,
    string Currency,
    string UserName,
    string SecretName,
    decimal AzureMarkupPercent,
    string ZoneName,
    Uri ZoneUri,
    ConnectionStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LastSuccessAt = null)
{
    /// <summary>Autotask's own pages in the connection's zone; null when it named none that can be trusted.</summary>
    public Uri? WebUri { get; init; }
}

using System.Text.Json.Serialization;

namespace Mapping.Functions.CloudCockpit.Wire;

internal sealed class TokenRequest
{
    [JsonPropertyName("grant_type")]
    public string GrantType { get; } = "client_credentials";

    [JsonPropertyName("client_id")]
    public required string ClientId { get; init; }

    [JsonPropertyName("client_secret")]
    public required string ClientSecret { get; init; }

    [JsonPropertyName("scope")]
    public string? Scope { get; init; }
}

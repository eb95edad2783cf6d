using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.CloudCockpit;

/// <summary>The client-credentials grant of Microsoft Entra, as far as a client sees it.</summary>
internal sealed class TokenIssuer(CloudCockpitTenants tenants, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);
    private int _issued;

    public int Issued => _issued;

    public double LifetimeSeconds { get; set; } = 3_599;

    public CloudCockpitAnswer Issue(IFormCollection form)
    {
        if (form["grant_type"] != "client_credentials")
            return Refuse(400, "unsupported_grant_type", "The grant type must be client_credentials.");
        if (!tenants.Clients.TryGetValue(form["client_id"].ToString(), out var client))
            return Refuse(400, "unauthorized_client", "The application was not found in the directory.");
        if (!string.Equals(client.Secret, form["client_secret"], StringComparison.Ordinal))
            return Refuse(401, "invalid_client", "The client secret is not valid.");
        var token = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()) + Convert.ToHexStringLower(Guid.NewGuid().ToByteArray());
        _tokens[token] = time.GetUtcNow().AddSeconds(LifetimeSeconds);
        Interlocked.Increment(ref _issued);
        return CloudCockpitAnswer.Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)LifetimeSeconds,
            ["ext_expires_in"] = (int)LifetimeSeconds,
            ["access_token"] = token,
        });
    }

    public bool IsValid(string authorization) =>
        authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && _tokens.TryGetValue(authorization[7..].Trim(), out var expires)
        && time.GetUtcNow() < expires;

    public void RevokeAll() => _tokens.Clear();

    private static CloudCockpitAnswer Refuse(int status, string error, string description) =>
        CloudCockpitAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description });
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>An issuer of tokens that publishes its keys over HTTP, as Entra does.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    public const string Audience = "api://mapping";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly RsaSecurityKey _foreign = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly WebApplication _web;

    private TestIssuer(WebApplication web) => _web = web;

    public Uri Address => new(_web.Urls.Single());

    public static async Task<TestIssuer> StartAsync()
    {
        var web = WebApplication.CreateSlimBuilder().Build();
        web.Urls.Add("http://127.0.0.1:0");
        var issuer = new TestIssuer(web);
        web.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = issuer.Address.AbsoluteUri, jwks_uri = new Uri(issuer.Address, "keys").AbsoluteUri }));
        web.MapGet("/keys", () => Results.Json(new { keys = new[] { issuer.PublicKey() } }));
        await web.StartAsync();
        return issuer;
    }

    /// <summary>A good token, but for what is said.</summary>
    public string Token(
        string tenant,
        string context = "csp",
        string[]? roles = null,
        string audience = Audience,
        string? issuer = null,
        int minutes = 10,
        bool isForged = false) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address.AbsoluteUri,
            Audience = audience,
            NotBefore = DateTime.UtcNow.AddHours(-1),
            Expires = DateTime.UtcNow.AddMinutes(minutes),
            SigningCredentials = new SigningCredentials(isForged ? _foreign : _key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object>
            {
                ["cockpit_tenant"] = tenant,
                ["cockpit_context"] = context,
                ["preferred_username"] = "ada@nimbus-demo.example",
                ["roles"] = roles ?? ["Administrator"],
            },
        });

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _key.Rsa.Dispose();
        _foreign.Rsa.Dispose();
    }

    private object PublicKey()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) };
    }
}

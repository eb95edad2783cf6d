using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mapping.Functions.Triggers.Access;

/// <summary>Validates tokens: signature by the issuer's published keys, issuer, audience and life time.</summary>
internal sealed class EntraTokens(IOptions<EntraOptions> options)
{
    private static readonly string[] Algorithms =
        [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? _issuer = Issuer(options.Value.Authority);

    /// <summary>Callers come with a token.</summary>
    public bool AreNeeded => _issuer is not null;

    /// <exception cref="InvalidOperationException">The issuer's keys can't be read.</exception>
    public async Task<TokenVerdict> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var issuer = _issuer ?? throw new InvalidOperationException("No issuer of tokens is set.");
        var result = await ValidateAsync(issuer, token, cancellationToken);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer may have new keys.
            issuer.RequestRefresh();
            result = await ValidateAsync(issuer, token, cancellationToken);
        }

        return result.IsValid ? new TokenVerdict(result.ClaimsIdentity, null) : new TokenVerdict(null, Reason(result.Exception));
    }

    private async Task<TokenValidationResult> ValidateAsync(
        ConfigurationManager<OpenIdConnectConfiguration> issuer, string token, CancellationToken cancellationToken)
    {
        var configuration = await issuer.GetConfigurationAsync(cancellationToken);
        return await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = options.Value.Audience,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(1),
        });
    }

    private static string Reason(Exception failure) => failure switch
    {
        SecurityTokenExpiredException => "The token has expired.",
        SecurityTokenNotYetValidException => "The token is not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidIssuerException => "The token is of another issuer.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException
            => "The token's signature is not the issuer's.",
        _ => "The token can't be read.",
    };

    private static ConfigurationManager<OpenIdConnectConfiguration>? Issuer(Uri? authority) => authority is null ? null : new(
        $"{authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = authority.Scheme == Uri.UriSchemeHttps });
}

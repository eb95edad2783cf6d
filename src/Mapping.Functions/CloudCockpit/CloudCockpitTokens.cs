using Mapping.Functions.CloudCockpit.Wire;
using Mapping.Functions.Secrets;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.CloudCockpit;

/// <summary>One access token for all callers, fetched by one of them at a time and kept until shortly before it expires.</summary>
internal sealed class CloudCockpitTokens(ITokenApi api, ISecretStore secrets, IOptions<CloudCockpitOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Token? _token;

    /// <param name="refused">A token that CloudCockpit did not accept: another one is fetched.</param>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellationToken)
    {
        if (Usable(refused) is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Usable(refused) ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private string? Usable(string? refused) =>
        _token is { } token && token.Text != refused && token.Until > time.GetUtcNow() ? token.Text : null;

    private async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        var secret = await secrets.FindAsync(CloudCockpitOptions.ClientSecretName, cancellationToken)
            ?? throw new CloudCockpitException(false, $"The secret {CloudCockpitOptions.ClientSecretName} is not in the secret store.");
        var answer = await RequestAsync(secret, cancellationToken);
        if (answer?.AccessToken is not { Length: > 0 } text)
        {
            throw new CloudCockpitException(true, "CloudCockpit's token service answered without a token.");
        }

        var life = TimeSpan.FromSeconds(answer.ExpiresIn ?? 300);
        _token = new Token(text, time.GetUtcNow() + (life > 2 * Margin ? life - Margin : life / 2));
        return text;
    }

    /// <summary>A refused secret may have been exchanged since it was remembered: it is looked up once more.</summary>
    private async Task<TokenAnswer?> RequestAsync(string secret, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync(secret, cancellationToken);
        }
        catch (CloudCockpitException refused) when (!refused.IsTransient)
        {
            var current = await secrets.FindAnewAsync(CloudCockpitOptions.ClientSecretName, cancellationToken);
            if (current is null || current == secret)
            {
                throw;
            }

            return await SendAsync(current, cancellationToken);
        }
    }

    private Task<TokenAnswer?> SendAsync(string secret, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var scope = string.IsNullOrWhiteSpace(settings.Scope) ? null : settings.Scope;
        var request = new TokenRequest { ClientId = settings.ClientId!, ClientSecret = secret, Scope = scope };
        return api.RequestAsync(settings.TokenUri!, request, cancellationToken);
    }

    private sealed record Token(string Text, DateTimeOffset Until);
}

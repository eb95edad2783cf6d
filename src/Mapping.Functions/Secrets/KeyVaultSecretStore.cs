using System.Collections.Concurrent;
using Azure;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Secrets;

/// <summary>Key Vault. A secret that another instance changed is seen within the cache's time.</summary>
internal sealed class KeyVaultSecretStore(SecretClient vault, IOptions<SecretsOptions> options, TimeProvider time) : ISecretStore
{
    private readonly ConcurrentDictionary<string, (string Value, DateTimeOffset Until)> _known = new(StringComparer.OrdinalIgnoreCase);

    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        SecretName.Checked(name);
        if (_known.TryGetValue(name, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Value;
        }

        return await FindAnewAsync(name, cancellationToken);
    }

    public async Task<string?> FindAnewAsync(string name, CancellationToken cancellationToken)
    {
        SecretName.Checked(name);
        try
        {
            var secret = await vault.GetSecretAsync(name, cancellationToken: cancellationToken);
            _known[name] = (secret.Value.Value, time.GetUtcNow() + options.Value.CacheDuration);
            return secret.Value.Value;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            _known.TryRemove(name, out _);
            return null;
        }
    }

    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        SecretName.Checked(name);
        try
        {
            await vault.SetSecretAsync(name, value, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            // A deleted secret keeps its name until it is purged.
            var recovery = await vault.StartRecoverDeletedSecretAsync(name, cancellationToken);
            await recovery.WaitForCompletionAsync(cancellationToken);
            await vault.SetSecretAsync(name, value, cancellationToken);
        }
        finally
        {
            _known.TryRemove(name, out _);
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        SecretName.Checked(name);
        _known.TryRemove(name, out _);
        try
        {
            await vault.StartDeleteSecretAsync(name, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            _known.TryRemove(name, out _);
        }
    }
}

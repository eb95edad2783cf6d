using System.Text.Json;
using Azure;
using Mapping.Functions.Failures;
using Mapping.Functions.Secrets;
using Mapping.Functions.Tests.Secrets;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Failures;

/// <summary>What a vault answers over HTTP, in one sentence that says where to look.</summary>
public sealed class VaultFaultTests
{
    [Theory]
    [InlineData(403, "ForbiddenByFirewall", "it answered 403 ForbiddenByFirewall: the vault's firewall")]
    [InlineData(403, "ForbiddenByRbac", "it answered 403 ForbiddenByRbac: the identity lacks the role Key Vault Secrets Officer")]
    [InlineData(403, "AccessDenied", "it answered 403 AccessDenied: the vault's access policies")]
    [InlineData(403, "", "it answered 403 Forbidden: the identity lacks the role Key Vault Secrets Officer, or the vault's firewall")]
    [InlineData(503, "", "it answered 503 Forbidden: it is not available now")]
    public async Task A_refusal_names_status_code_and_cause(int status, string inner, string sentence)
    {
        await using var vault = await FakeKeyVault.StartAsync();
        vault.Refusal = (status, JsonSerializer.Serialize(new
        {
            error = new { code = "Forbidden", message = "Caller is not authorized: s3cr3t-address", innererror = new { code = inner } },
        }));
        var store = new KeyVaultSecretStore(vault.Client(), Options.Create(new SecretsOptions()), new ShiftedTime());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => store.FindAsync("autotask-c1", default));
        var said = AzureFault.Sentence(AzureService.KeyVault, failure);

        Assert.StartsWith(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t-address", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }
}

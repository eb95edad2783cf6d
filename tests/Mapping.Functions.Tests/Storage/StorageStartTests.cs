using Azure.Data.Tables;
using Mapping.Functions.Storage;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Storage;

/// <summary>Storage that can't be used is said in one sentence that names the setting.</summary>
public sealed class StorageStartTests
{
    private const string Key = "c2VjcmV0LWtleQ==";

    [Fact]
    public async Task An_unreachable_storage_is_named_without_its_key()
    {
        // Nobody listens on port 1.
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        var service = new TableServiceClient($"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Key};TableEndpoint=http://127.0.0.1:1/a", options);
        var initializer = new TablesInitializer(new Tables(service), service);

        var refusal = await Assert.ThrowsAsync<IOException>(() => initializer.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("The tables at http://127.0.0.1:1/a can't be used: it gives no answer: nobody listens at its address (Connection refused).", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check Storage:Tables or Storage:TablesUri, and that the storage runs.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData(403, "AuthenticationFailed", "the account key is wrong or was exchanged, the signature has expired, or this machine's clock is off")]
    [InlineData(403, "AuthorizationFailure", "the storage account's firewall")]
    [InlineData(403, "AuthorizationPermissionMismatch", "the identity lacks the role Storage Table Data Contributor")]
    [InlineData(403, "KeyBasedAuthenticationNotPermitted", "the storage account takes no keys: set Storage:TablesUri")]
    [InlineData(401, "InvalidAuthenticationInfo", "the token or key is not accepted")]
    [InlineData(404, "ResourceNotFound", "there is no table service at this address")]
    [InlineData(503, "ServerBusy", "it is not available now")]
    public async Task What_the_storage_answers_is_said_with_its_likely_cause(int status, string code, string cause)
    {
        var body = "{\"odata.error\":{\"code\":\"" + code + "\",\"message\":{\"lang\":\"en-US\",\"value\":\"Service request failed.\\nsig=" + Key + "\"}}}";
        await using var storage = await HttpStandIn.StartAsync((_, context) => context.JsonAsync(body, status));

        var refusal = await RefusalAsync($"{storage.Uri}a");

        Assert.Contains($" can't be used: it answered {status} {code}: {cause}", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check Storage:Tables or Storage:TablesUri, and that the storage runs.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_storage_whose_name_nobody_knows_is_said_so() =>
        Assert.Contains(
            "it gives no answer: its host name is not known", (await RefusalAsync("http://no-such-account.invalid/a")).Message, StringComparison.Ordinal);

    private static Task<IOException> RefusalAsync(string endpoint)
    {
        var service = new TableServiceClient(
            $"DefaultEndpointsProtocol=http;AccountName=a;AccountKey={Key};TableEndpoint={endpoint}", new TableClientOptions { Retry = { MaxRetries = 0 } });
        return Assert.ThrowsAsync<IOException>(() => new TablesInitializer(new Tables(service), service).StartAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("not a connection string", null, "Storage:Tables is no connection string")]
    [InlineData("AccountName=a", null, "Storage:Tables is no connection string")]
    [InlineData(null, null, "Set exactly one of Storage:Tables")]
    [InlineData("UseDevelopmentStorage=true", "https://a.table.core.windows.net", "Set exactly one of Storage:Tables")]
    public void Options_that_can_not_be_used_are_refused(string? tables, string? uri, string sentence)
    {
        var result = new StorageOptionsValidator().Validate(null, new StorageOptions { Tables = tables, TablesUri = uri is null ? null : new Uri(uri) });

        Assert.StartsWith(sentence, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_string_is_accepted() =>
        Assert.True(new StorageOptionsValidator().Validate(null, new StorageOptions { Tables = "UseDevelopmentStorage=true" }).Succeeded);
}

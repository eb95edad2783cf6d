using Azure.Data.Tables;
using Mapping.Functions.Storage;

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

        Assert.StartsWith("The tables at http://127.0.0.1:1/a can't be used: Connection refused", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Check Storage:Tables or Storage:TablesUri, and that the storage runs.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
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

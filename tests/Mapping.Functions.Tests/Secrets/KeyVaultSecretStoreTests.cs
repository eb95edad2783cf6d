using Azure;
using Azure.Security.KeyVault.Secrets;
using Mapping.Functions.Secrets;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Options;
using Moq;

namespace Mapping.Functions.Tests.Secrets;

public sealed class KeyVaultSecretStoreTests
{
    private readonly Mock<SecretClient> _vault = new(MockBehavior.Strict);
    private readonly ShiftedTime _time = new();

    [Fact]
    public async Task A_secret_is_read_once_within_the_caches_time()
    {
        Holding("conn-1", "first");
        var store = Store();

        Assert.Equal("first", await store.FindAsync("conn-1", default));
        Holding("conn-1", "second");
        Assert.Equal("first", await store.FindAsync("conn-1", default));
        _time.Ahead = TimeSpan.FromSeconds(61);

        Assert.Equal("second", await store.FindAsync("conn-1", default));
    }

    [Fact]
    public async Task A_secret_that_is_not_there_is_null_and_asked_for_again()
    {
        _vault.Setup(vault => vault.GetSecretAsync("conn-1", null, null, default)).ThrowsAsync(new RequestFailedException(404, "none"));
        var store = Store();
        Assert.Null(await store.FindAsync("conn-1", default));

        Holding("conn-1", "now");
        Assert.Equal("now", await store.FindAsync("conn-1", default));
    }

    [Fact]
    public async Task A_set_secret_is_seen_at_once()
    {
        Holding("conn-1", "first");
        var store = Store();
        await store.FindAsync("conn-1", default);
        _vault.Setup(vault => vault.SetSecretAsync("conn-1", "second", default))
            .Callback(() => Holding("conn-1", "second"))
            .ReturnsAsync(Response.FromValue(new KeyVaultSecret("conn-1", "second"), Mock.Of<Response>()));

        await store.SetAsync("conn-1", "second", default);

        Assert.Equal("second", await store.FindAsync("conn-1", default));
    }

    [Fact]
    public async Task A_secret_deleted_before_is_recovered_and_set()
    {
        var recovered = false;
        var recovery = new Mock<RecoverDeletedSecretOperation>();
        recovery.Setup(operation => operation.WaitForCompletionAsync(default)).Callback(() => recovered = true)
            .Returns(new ValueTask<Response<SecretProperties>>(Response.FromValue(new SecretProperties("conn-1"), Mock.Of<Response>())));
        _vault.Setup(vault => vault.StartRecoverDeletedSecretAsync("conn-1", default)).ReturnsAsync(recovery.Object);
        _vault.Setup(vault => vault.SetSecretAsync("conn-1", "value", default)).Returns(() => recovered
            ? Task.FromResult(Response.FromValue(new KeyVaultSecret("conn-1", "value"), Mock.Of<Response>()))
            : throw new RequestFailedException(409, "deleted but recoverable"));

        await Store().SetAsync("conn-1", "value", default);

        Assert.True(recovered);
    }

    [Fact]
    public async Task A_deleted_secret_is_forgotten_and_a_missing_one_is_no_failure()
    {
        Holding("conn-1", "first");
        var store = Store();
        await store.FindAsync("conn-1", default);
        _vault.Setup(vault => vault.StartDeleteSecretAsync("conn-1", default)).ThrowsAsync(new RequestFailedException(404, "none"));
        _vault.Setup(vault => vault.GetSecretAsync("conn-1", null, null, default)).ThrowsAsync(new RequestFailedException(404, "none"));

        await store.DeleteAsync("conn-1", default);

        Assert.Null(await store.FindAsync("conn-1", default));
    }

    private KeyVaultSecretStore Store() => new(_vault.Object, Options.Create(new SecretsOptions()), _time);

    private void Holding(string name, string value) =>
        _vault.Setup(vault => vault.GetSecretAsync(name, null, null, default))
            .ReturnsAsync(Response.FromValue(new KeyVaultSecret(name, value), Mock.Of<Response>()));
}

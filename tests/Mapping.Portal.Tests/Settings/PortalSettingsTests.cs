using Microsoft.Extensions.Options;

namespace Mapping.Portal.Tests.Settings;

public sealed class PortalSettingsTests
{
    private static readonly Dictionary<string, string> Complete = new()
    {
        ["App:Uri"] = "http://127.0.0.1:7071/",
        ["App:FunctionKey"] = "key",
        ["Portal:Tenant"] = "csp.nimbus-demo.example",
        ["SignIn:Users:0:Id"] = "ada",
        ["SignIn:Users:0:Name"] = "Ada",
        ["SignIn:Users:0:Email"] = "ada@nimbus-demo.example",
        ["SignIn:Users:0:Organisation"] = "Nimbus",
        ["SignIn:Users:0:Context"] = "csp",
        ["SignIn:Users:0:Role"] = "Administrator",
    };

    [Theory]
    [InlineData("App:Uri", "")]
    [InlineData("App:FunctionKey", "")]
    [InlineData("Portal:Tenant", "")]
    [InlineData("SignIn:Users:0:Email", "")]
    [InlineData("SignIn:Users:0:Role", "Emperor")]
    public async Task A_wrong_setting_is_named_at_the_start(string key, string value)
    {
        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(new(Complete) { [key] = value }));

        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_user_it_does_not_start()
    {
        var settings = Complete.Where(setting => !setting.Key.StartsWith("SignIn", StringComparison.Ordinal)).ToDictionary();

        var failure = await Assert.ThrowsAnyAsync<OptionsValidationException>(() => StartAsync(settings));

        Assert.Contains("SignIn:Users", failure.Message, StringComparison.Ordinal);
    }

    private static async Task StartAsync(Dictionary<string, string> settings)
    {
        await using var app = PortalApp.Build([.. settings.Select(setting => $"--{setting.Key}={setting.Value}"), "--urls=http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }
}

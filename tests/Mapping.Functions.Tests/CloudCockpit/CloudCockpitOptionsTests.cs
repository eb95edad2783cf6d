using Mapping.Functions.CloudCockpit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.CloudCockpit;

public sealed class CloudCockpitOptionsTests
{
    [Theory]
    [InlineData("CloudCockpit:ApiUri", null)]
    [InlineData("CloudCockpit:ApiUri", "api")]
    [InlineData("CloudCockpit:TokenUri", null)]
    [InlineData("CloudCockpit:TokenUri", "ftp://token")]
    [InlineData("CloudCockpit:ClientId", null)]
    [InlineData("CloudCockpit:ClientId", "")]
    [InlineData("CloudCockpit:CallTimeout", "1.00:00:00")]
    public void A_setting_that_can_not_be_used_is_named_at_start(string key, string? value)
    {
        var values = new Dictionary<string, string?>
        {
            ["CloudCockpit:ApiUri"] = "https://api.cloudcockpit.com",
            ["CloudCockpit:TokenUri"] = "https://login.example/token",
            ["CloudCockpit:ClientId"] = "client-1",
            [key] = value,
        };
        using var services = new ServiceCollection()
            .AddCloudCockpit(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();

        var failed = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(key, failed.Message, StringComparison.Ordinal);
    }
}

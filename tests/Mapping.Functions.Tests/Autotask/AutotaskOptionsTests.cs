using Mapping.Functions.Autotask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Autotask;

public sealed class AutotaskOptionsTests
{
    [Theory]
    [InlineData("Autotask:ZoneDiscoveryUri", null)]
    [InlineData("Autotask:ZoneDiscoveryUri", "webservices.autotask.net/ATServicesRest/")]
    [InlineData("Autotask:CallTimeout", "00:00:00")]
    [InlineData("Autotask:PicklistCacheDuration", "-00:01:00")]
    public void A_setting_that_can_not_be_used_is_named_at_start(string key, string? value)
    {
        var failed = Assert.Throws<OptionsValidationException>(() => Start((key, value)));

        Assert.Contains(key, failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_alone_is_enough() => Start();

    private static void Start(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Autotask:ZoneDiscoveryUri"] = "https://webservices.autotask.net/ATServicesRest/" };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        using var services = new ServiceCollection()
            .AddLogging()
            .AddAutotask(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider();
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.NotNull(services.GetRequiredService<IAutotaskClient>());
    }
}

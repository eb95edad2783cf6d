using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Tests.Fixtures;

namespace Mapping.LocalHost.Tests.Settings;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Values_become_configuration_keys_whichever_way_they_are_written()
    {
        var settings = Load("""
            {
              // a comment
              "isEncrypted": false,
              "values": { "A__B": "1", "C:D": "2", "Number": 3, "Flag": true, "Empty": null, },
              "ConnectionStrings": { "Plain": "x", "Typed": { "ConnectionString": "y", "ProviderName": "z" } },
              "Host": { "LocalHttpPort": 7072, "CORS": "https://a.example, https://b.example", "CORSCredentials": true },
            }
            """);

        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["A:B"] = "1",
                ["C:D"] = "2",
                ["Number"] = "3",
                ["Flag"] = "true",
                ["Empty"] = null,
                ["ConnectionStrings:Plain"] = "x",
                ["ConnectionStrings:Typed"] = "y",
            },
            settings.Values.ToDictionary());
        Assert.Equal((7072, true), (settings.LocalHttpPort, settings.CorsCredentials));
        Assert.Equal(["https://a.example", "https://b.example"], settings.CorsOrigins);
    }

    [Theory]
    [InlineData("{ \"Values\": ", "is no valid JSON")]
    [InlineData("{ \"IsEncrypted\": true }", "is encrypted")]
    [InlineData("{ \"Values\": { \"A\": { \"B\": 1 } } }", "A is an object or a list")]
    [InlineData("{ \"Host\": { \"LocalHttpPort\": \"soon\" } }", "Host.LocalHttpPort has a value of another kind. Host.LocalHttpPort is a whole number")]
    [InlineData("{ \"Host\": { \"CORS\": [ \"*\" ] } }", "Host.CORS has a value of another kind")]
    public void A_file_that_can_not_be_read_is_named_with_the_reason(string content, string reason)
    {
        var refusal = Assert.Throws<HostException>(() => Load(content));

        Assert.Contains(_directory.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_there_are_no_settings() => Assert.Empty(LocalSettings.Load(null).Values);

    public void Dispose() => _directory.Dispose();

    private LocalSettings Load(string content)
    {
        var path = _directory.File("local.settings.json");
        File.WriteAllText(path, content);
        return LocalSettings.Load(path);
    }
}

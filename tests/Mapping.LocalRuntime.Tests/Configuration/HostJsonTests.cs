using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalRuntime.Tests.Configuration;

public sealed class HostJsonTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void What_is_not_set_has_the_hosts_own_default()
    {
        var settings = Load("""{ "version": "2.0" }""");

        Assert.Equal(("api", TimeSpan.FromMinutes(30), "TestHubName"), (settings.RoutePrefix, settings.FunctionTimeout, settings.Hub.HubName));
        Assert.Equal(10 * Environment.ProcessorCount, settings.Hub.MaxConcurrentActivityFunctions);
        Assert.Equal(-1, settings.Http.MaxConcurrentRequests);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_fine_and_names_match_without_case()
    {
        var settings = Load("""
            {
              // prefix and hub
              "FunctionTimeout": "00:05:00",
              "extensions": {
                "http": { "routePrefix": "", "maxConcurrentRequests": 7, },
                "durableTask": { "hubName": "Hub%Test:Suffix%", "maxConcurrentActivityFunctions": 3, "maxConcurrentOrchestratorFunctions": 4, "defaultVersion": "2.1" },
              },
            }
            """, ("Test:Suffix", "A"));

        Assert.Equal((string.Empty, (TimeSpan?)TimeSpan.FromMinutes(5), 7), (settings.RoutePrefix, settings.FunctionTimeout, settings.Http.MaxConcurrentRequests));
        Assert.Equal(new HubSettings { HubName = "HubA", MaxConcurrentActivityFunctions = 3, MaxConcurrentOrchestratorFunctions = 4, DefaultVersion = "2.1" }, settings.Hub);
    }

    [Fact]
    public void A_setting_overrides_the_file() =>
        Assert.Equal("other", Load("""{ "extensions": { "http": { "routePrefix": "api" } } }""", ("AzureFunctionsJobHost:extensions:http:routePrefix", "other")).RoutePrefix);

    [Fact]
    public void A_timeout_of_minus_one_is_none() => Assert.Null(Load("""{ "functionTimeout": "-1" }""").FunctionTimeout);

    [Theory]
    [InlineData("{ \"version\": ", "is no valid JSON")]
    [InlineData("{ \"functionTimeout\": \"soon\" }", "functionTimeout")]
    [InlineData("{ \"extensions\": { \"durableTask\": { \"hubName\": \"%Test:None%\" } } }", "Test:None")]
    public void A_file_that_can_not_be_used_is_explained(string content, string reason)
    {
        var refusal = Assert.Throws<LocalRuntimeException>(() => Load(content));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private HostSettings Load(string content, params (string Name, string Value)[] settings)
    {
        var path = _directory.File("host.json");
        File.WriteAllText(path, content);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        return HostJson.Load(path, configuration.Build());
    }
}

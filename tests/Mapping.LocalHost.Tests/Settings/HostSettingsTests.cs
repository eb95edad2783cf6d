using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalHost.Tests.Settings;

public sealed class HostSettingsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void What_is_not_set_has_the_hosts_own_default()
    {
        var settings = Load("""{ "version": "2.0" }""");

        Assert.Equal(("api", TimeSpan.FromMinutes(30), StorageProviders.Kind.Sqlite), (settings.RoutePrefix, settings.FunctionTimeout, StorageProviders.Of(Configuration(), settings)));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_fine_and_names_match_without_case()
    {
        var settings = Load("""
            {
              // prefix and hub
              "FunctionTimeout": "00:05:00",
              "extensions": { "http": { "routePrefix": "", }, "durableTask": { "hubName": "Hub" }, },
            }
            """);

        Assert.Equal(("", (TimeSpan?)TimeSpan.FromMinutes(5), "Hub"), (settings.RoutePrefix, settings.FunctionTimeout, settings.DurableTask["hubName"]));
    }

    [Fact]
    public void A_setting_overrides_the_file() =>
        Assert.Equal("other", Load("""{ "extensions": { "http": { "routePrefix": "api" } } }""", ("AzureFunctionsJobHost:extensions:http:routePrefix", "other")).RoutePrefix);

    [Fact]
    public void A_timeout_of_minus_one_is_none() => Assert.Null(Load("""{ "functionTimeout": "-1" }""").FunctionTimeout);

    [Theory]
    [InlineData("{ \"version\": ", "is no valid JSON")]
    [InlineData("{ \"functionTimeout\": \"soon\" }", "functionTimeout in host.json is 'soon'")]
    public void A_file_that_can_not_be_used_is_explained(string content, string reason) =>
        Assert.Contains(reason, Assert.Throws<HostException>(() => Load(content).FunctionTimeout).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("azureStorage", null, StorageProviders.Kind.AzureStorage)]
    [InlineData("azureManaged", "sqlite", StorageProviders.Kind.Sqlite)]
    [InlineData(null, "AzureStorage", StorageProviders.Kind.AzureStorage)]
    public void The_storage_is_what_the_setting_says_or_else_host_json(string? inHostJson, string? setting, object expected)
    {
        var settings = Load(inHostJson is null ? "{}" : $$$"""{ "extensions": { "durableTask": { "storageProvider": { "type": "{{{inHostJson}}}" } } } }""");

        Assert.Equal(expected, StorageProviders.Of(setting is null ? Configuration() : Configuration((StorageProviders.Setting, setting)), settings));
    }

    [Fact]
    public void A_storage_that_this_host_has_not_is_refused_with_those_that_it_has()
    {
        var settings = Load("""{ "extensions": { "durableTask": { "storageProvider": { "type": "azureManaged" } } } }""");

        var refused = Assert.Throws<HostException>(() => StorageProviders.Of(Configuration(), settings));

        Assert.Contains("'azureManaged': this host has Sqlite and AzureStorage", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_a_setting_is_resolved_or_refused_by_its_name()
    {
        var references = new SettingReferences(Configuration(("A:B", "c")));

        Assert.Equal("c c x", references.Resolve("%A:B% %A__B% x"));
        Assert.Contains("the setting None", Assert.Throws<HostException>(() => references.Resolve("%None%")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_app_is_refused_with_what_would_be_one() =>
        Assert.Contains("dotnet publish", Assert.Throws<HostException>(() => AppFolder.Open(_directory.Path)).Message, StringComparison.Ordinal);

    public void Dispose() => _directory.Dispose();

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

    private HostSettings Load(string content, params (string Name, string Value)[] settings)
    {
        File.WriteAllText(_directory.File("host.json"), content);
        File.WriteAllText(_directory.File("worker.config.json"), """{ "description": { "defaultExecutablePath": "dotnet", "defaultWorkerPath": "App.dll" } }""");
        return HostSettings.Load(AppFolder.Open(_directory.Path), Configuration(settings));
    }
}

using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Durable;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Tests.Hosting;

/// <summary>What the engine gets of host.json and of the settings.</summary>
public sealed class DurableHubTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void The_engine_is_set_up_by_host_json_and_the_settings()
    {
        var host = new HostSettings
        {
            FunctionTimeout = TimeSpan.FromMinutes(7),
            Hub = new HubSettings { HubName = "OurHub", DefaultVersion = "2.1", MaxConcurrentActivityFunctions = 3, MaxConcurrentOrchestratorFunctions = 4 },
        };

        var options = Options(host, ("LocalRuntime:Retention", "30.00:00:00"));

        Assert.Equal(
            new DurableHubOptions
            {
                DatabasePath = Path.Combine(_directory.File("data"), "taskhub.db"),
                HubName = "OurHub",
                DefaultVersion = "2.1",
                MaxConcurrentActivities = 3,
                MaxConcurrentOrchestrators = 4,
                ActivityTimeout = TimeSpan.FromMinutes(7),
                Retention = TimeSpan.FromDays(30),
                ShutdownTimeout = TimeSpan.FromSeconds(12),
            },
            options);
    }

    [Fact]
    public void Without_a_retention_nothing_is_purged() => Assert.Null(Options(new HostSettings()).Retention);

    [Theory]
    [InlineData("-1.00:00:00")]
    [InlineData("00:00:00")]
    [InlineData("a month")]
    public void A_retention_that_is_no_age_is_refused(string age)
    {
        var refusal = Assert.Throws<LocalRuntimeException>(() => Options(new HostSettings(), ("LocalRuntime:Retention", age)));

        Assert.Contains($"LocalRuntime:Retention is '{age}'", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private DurableHubOptions Options(HostSettings host, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append((DataDirectory.Setting, _directory.File("data"))).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(host)
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<DataDirectory>()
            .Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(12));
        DurableHub.AddTo(services);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<DurableHubOptions>>().Value;
    }
}

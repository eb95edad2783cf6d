using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Tests.Autotask;

/// <summary>The room as the app registers it, with every log line kept.</summary>
internal static class AutotaskRoom
{
    public static ServiceProvider Open(Uri discovery, TimeProvider time, CollectedLogs logs, params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        values["Autotask:ZoneDiscoveryUri"] = discovery.AbsoluteUri;
        return new ServiceCollection()
            .AddSingleton(time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs))
            .AddAutotask(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .BuildServiceProvider(validateScopes: true);
    }
}

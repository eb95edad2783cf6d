using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace Mapping.LocalRuntime.Configuration;

/// <summary>Puts local.settings.json right below the environment, so that a real variable wins.</summary>
internal static class SettingSources
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",

        // A start that failed is told once: in a sentence, or by the exception that ends the process.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
    };

    public static void Add(IConfigurationBuilder configuration, LocalSettings settings)
    {
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        var environment = configuration.Sources.FirstOrDefault(source => source is EnvironmentVariablesConfigurationSource { Prefix: null or "" });
        var index = environment is null ? configuration.Sources.Count : configuration.Sources.IndexOf(environment);
        configuration.Sources.Insert(index, new MemoryConfigurationSource { InitialData = settings.Values });
        if (environment is null)
            configuration.AddEnvironmentVariables();
    }

    /// <summary>For code that asks the environment itself, as under Core Tools.</summary>
    public static void CopyToEnvironment(LocalSettings settings)
    {
        foreach (var (key, value) in settings.Values)
        {
            var name = key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable(name) is null)
                Environment.SetEnvironmentVariable(name, value);
        }
    }
}

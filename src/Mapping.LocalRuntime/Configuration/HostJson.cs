using System.Globalization;
using Mapping.LocalRuntime.Hosting;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalRuntime.Configuration;

/// <summary>Reads host.json; a setting AzureFunctionsJobHost__a__b overrides its a.b.</summary>
internal static class HostJson
{
    public const string Name = "host.json";

    private const string Overrides = "AzureFunctionsJobHost";

    public static HostSettings Load(string? path, IConfiguration configuration)
    {
        try
        {
            return Settings(Read(path, configuration), configuration);
        }
        catch (InvalidOperationException exception)
        {
            throw new LocalRuntimeException($"{path ?? Name}: {exception.Message}", exception);
        }
    }

    private static HostSettings Settings(IConfigurationRoot host, IConfiguration configuration)
    {
        var http = host.GetSection("extensions:http");
        return new HostSettings
        {
            RoutePrefix = http["routePrefix"] ?? "api",
            FunctionTimeout = Timeout(host["functionTimeout"]),
            Hub = Hub(host.GetSection("extensions:durableTask"), new SettingReferences(configuration)),
            Http = new HttpLimits
            {
                MaxConcurrentRequests = http.GetValue("maxConcurrentRequests", -1),
                MaxOutstandingRequests = http.GetValue("maxOutstandingRequests", -1),
                CustomHeaders = http.GetSection("customHeaders").GetChildren().ToDictionary(header => header.Key, header => header.Value ?? string.Empty),
            },
        };
    }

    private static HubSettings Hub(IConfiguration section, SettingReferences references)
    {
        var defaults = new HubSettings();
        return new HubSettings
        {
            HubName = section["hubName"] is { Length: > 0 } name ? references.Resolve(name) : defaults.HubName,
            DefaultVersion = section["defaultVersion"] ?? defaults.DefaultVersion,
            MaxConcurrentActivityFunctions = Limit(section, "maxConcurrentActivityFunctions", defaults.MaxConcurrentActivityFunctions),
            MaxConcurrentOrchestratorFunctions = Limit(section, "maxConcurrentOrchestratorFunctions", defaults.MaxConcurrentOrchestratorFunctions),
        };
    }

    private static int Limit(IConfiguration section, string name, int absent) => section.GetValue(name, absent) switch
    {
        > 0 and var limit => limit,
        var refused => throw new LocalRuntimeException(string.Create(CultureInfo.InvariantCulture, $"{name} in {Name} is {refused}: at least 1 is needed.")),
    };

    private static IConfigurationRoot Read(string? path, IConfiguration configuration)
    {
        var builder = new ConfigurationBuilder();
        if (path is not null)
            builder.AddJsonFile(path, optional: false, reloadOnChange: false);
        builder.AddConfiguration(configuration.GetSection(Overrides));
        try
        {
            return builder.Build();
        }
        catch (InvalidDataException exception)
        {
            throw JsonFault.In(path!, exception);
        }
    }

    private static TimeSpan? Timeout(string? value) => value switch
    {
        null => TimeSpan.FromMinutes(30),
        "-1" => null,
        _ when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero => timeout,
        _ => throw new LocalRuntimeException($"functionTimeout in {Name} is '{value}': a time like 00:10:00, or -1, is needed."),
    };
}

namespace Mapping.LocalHost.Logging;

/// <summary>The levels of host.json, on the console.</summary>
internal static class HostLogging
{
    public static void Configure(ILoggingBuilder logging, HostSettings settings)
    {
        logging.ClearProviders();

        // What the frameworks below say of themselves helps nobody, unless host.json asks for it.
        foreach (var category in (string[])["Microsoft", "Yarp", "Grpc", "System", "Azure", "Host", "DurableTask"])
            logging.AddFilter(category, LogLevel.Warning);
        foreach (var category in (string[])["Microsoft.Extensions.Hosting.Internal.Host", "Host.Results", "Host.Aggregator"])
            logging.AddFilter(category, LogLevel.Critical);
        foreach (var level in settings.Logging.GetSection("logLevel").GetChildren())
        {
            if (Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var minimum))
                logging.AddFilter(level.Key.Equals("default", StringComparison.OrdinalIgnoreCase) ? null : level.Key, minimum);
        }

        logging.AddConsole(console => console.FormatterName = ConsoleLines.Name);
        logging.AddConsoleFormatter<ConsoleLines, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.Services.AddSingleton(TimeProvider.System);
    }
}

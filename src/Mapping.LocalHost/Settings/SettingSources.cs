namespace Mapping.LocalHost.Settings;

/// <summary>local.settings.json stands right below the environment, for the host and for the app, as under Core Tools.</summary>
internal static class SettingSources
{
    private const string UrlsVariable = "ASPNETCORE_URLS";
    private const int DefaultPort = 7071;

    /// <summary>In the current directory, else in the app's folder.</summary>
    public static LocalSettings Load(AppFolder app) =>
        LocalSettings.Load(new[] { Environment.CurrentDirectory, app.Path }.Select(directory => Path.Combine(directory, LocalSettings.Name)).FirstOrDefault(File.Exists));

    /// <summary>Sets the values that the environment does not have; the app inherits them.</summary>
    public static void CopyToEnvironment(LocalSettings settings)
    {
        foreach (var (key, value) in settings.Values)
        {
            var name = key.Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable(name) is null)
                Environment.SetEnvironmentVariable(name, value);
        }
    }

    /// <summary>ASPNETCORE_URLS, else the port of local.settings.json, else 7071.</summary>
    public static string[] Addresses(LocalSettings settings) =>
        Environment.GetEnvironmentVariable(UrlsVariable) is { } urls && !string.IsNullOrWhiteSpace(urls)
            ? urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [$"http://127.0.0.1:{settings.LocalHttpPort ?? DefaultPort}"];
}

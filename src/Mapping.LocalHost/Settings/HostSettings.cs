namespace Mapping.LocalHost.Settings;

/// <summary>host.json, in which a setting AzureFunctionsJobHost__a__b overrides a.b.</summary>
internal sealed class HostSettings(IConfiguration json)
{
    private const string Overrides = "AzureFunctionsJobHost";
    public string RoutePrefix => json["extensions:http:routePrefix"] ?? "api";

    /// <summary>Sent with each answer of a function.</summary>
    public IReadOnlyDictionary<string, string> CustomHeaders =>
        json.GetSection("extensions:http:customHeaders").GetChildren().ToDictionary(header => header.Key, header => header.Value ?? "");

    public IConfiguration DurableTask => json.GetSection("extensions:durableTask");
    public IConfiguration Logging => json.GetSection("logging");

    /// <summary>Null when unbounded (-1).</summary>
    public TimeSpan? FunctionTimeout => json["functionTimeout"] switch
    {
        null => TimeSpan.FromMinutes(30),
        "-1" => null,
        var text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero => timeout,
        var text => throw new HostException($"functionTimeout in host.json is '{text}': a time like 00:10:00, or -1, is needed."),
    };

    public static HostSettings Load(AppFolder app, IConfiguration configuration)
    {
        var builder = new ConfigurationBuilder();
        if (File.Exists(app.HostJson))
            builder.AddJsonFile(app.HostJson, optional: false, reloadOnChange: false);
        try
        {
            return new HostSettings(builder.AddConfiguration(configuration.GetSection(Overrides)).Build());
        }
        catch (InvalidDataException exception)
        {
            throw HostException.InJson(app.HostJson, exception);
        }
    }
}

namespace Mapping.LocalHost.Settings;

/// <summary>local.settings.json: settings by their configuration key, and the Host section.</summary>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string?> Values, int? LocalHttpPort, IReadOnlyList<string> CorsOrigins, bool CorsCredentials)
{
    public static LocalSettings None { get; } = new(new Dictionary<string, string?>(), null, [], false);
}

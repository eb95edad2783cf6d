namespace Mapping.LocalHost.Settings;

/// <summary>%SETTING% in a binding or in host.json.</summary>
internal sealed partial class SettingReferences(IConfiguration configuration)
{
    public string Resolve(string text) => Reference().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        return configuration[name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)]
            ?? throw new HostException($"'{text}' refers to the setting {name}, which has no value.");
    });

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}

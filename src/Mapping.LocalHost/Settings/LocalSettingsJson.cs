using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>Reads local.settings.json as Core Tools does: comments and trailing commas are fine, names match without case.</summary>
internal static class LocalSettingsJson
{
    public const string Name = "local.settings.json";
    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static LocalSettings Load(string? path)
    {
        if (path is null)
            return LocalSettings.None;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Json);
            return Read(path, document.RootElement);
        }
        catch (JsonException exception)
        {
            throw JsonFault.In(path, exception);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            throw new HostException($"{path}: Host.LocalHttpPort must be a whole number, Host.CORS and connection strings text.", exception);
        }
    }

    private static LocalSettings Read(string path, JsonElement root)
    {
        if (Property(root, "IsEncrypted") is { ValueKind: JsonValueKind.True })
            throw new HostException($"{path} is encrypted: decrypt it with 'func settings decrypt'.");
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Members(Property(root, "Values")))
            values[value.Name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = Text(path, value);
        foreach (var connection in Members(Property(root, "ConnectionStrings")))
            values[ConfigurationPath.Combine("ConnectionStrings", connection.Name)] = connection.Value.ValueKind is JsonValueKind.Object
                ? Property(connection.Value, "ConnectionString")?.GetString()
                : Text(path, connection);
        var host = Property(root, "Host") ?? default;
        return new LocalSettings(
            values,
            Property(host, "LocalHttpPort") is { ValueKind: JsonValueKind.Number } port ? port.GetInt32() : null,
            Property(host, "CORS")?.GetString()?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Property(host, "CORSCredentials") is { ValueKind: JsonValueKind.True });
    }

    private static string? Text(string path, JsonProperty setting) => setting.Value.ValueKind switch
    {
        JsonValueKind.String => setting.Value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => setting.Value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw new HostException($"{path}: {setting.Name} is an object or a list; a setting is text."),
    };

    private static JsonElement.ObjectEnumerator Members(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : default;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object
            ? element.EnumerateObject().Where(member => member.NameEquals(name) || member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(member => (JsonElement?)member.Value).FirstOrDefault()
            : null;
}

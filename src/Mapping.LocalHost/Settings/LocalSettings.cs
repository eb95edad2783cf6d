using System.Text.Json;

namespace Mapping.LocalHost.Settings;

/// <summary>local.settings.json as Core Tools reads it: comments and trailing commas are fine, names match without case. The values are there by their configuration key.</summary>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string?> Values, int? LocalHttpPort, IReadOnlyList<string> CorsOrigins, bool CorsCredentials)
{
    public const string Name = "local.settings.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="path">Null: there is no such file.</param>
    public static LocalSettings Load(string? path)
    {
        try
        {
            return Of(path, path is null ? new Content() : JsonSerializer.Deserialize<Content>(File.ReadAllBytes(path), Json) ?? new Content());
        }
        catch (JsonException exception)
        {
            throw exception.InnerException is JsonException
                ? HostException.InJson(path!, exception)
                : new HostException($"{path}: {exception.Path?.TrimStart('$', '.')} has a value of another kind. Host.LocalHttpPort is a whole number, Host.CORS text, Host.CORSCredentials true or false.", exception);
        }
    }

    private static LocalSettings Of(string? path, Content content)
    {
        if (content.IsEncrypted)
            throw new HostException($"{path} is encrypted: decrypt it with 'func settings decrypt'.");
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in content.Values ?? [])
            values[name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = Text(path, name, value);
        foreach (var (name, value) in content.ConnectionStrings ?? [])
            values[ConfigurationPath.Combine("ConnectionStrings", name)] = Text(path, name, value.ValueKind is JsonValueKind.Object && value.TryGetProperty("ConnectionString", out var text) ? text : value);
        var origins = content.Host?.Cors?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new LocalSettings(values, content.Host?.LocalHttpPort, origins, content.Host?.CorsCredentials ?? false);
    }

    private static string? Text(string? path, string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => throw new HostException($"{path}: {name} is an object or a list; a setting is text."),
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private sealed record Content(bool IsEncrypted = false, Dictionary<string, JsonElement>? Values = null, Dictionary<string, JsonElement>? ConnectionStrings = null, HostSection? Host = null);

    private sealed record HostSection(int? LocalHttpPort, string? Cors, bool CorsCredentials = false);
}

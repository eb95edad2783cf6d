using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>Text that JSON's grammar allows but UTF-16 does not (half of a surrogate pair) is null here.</summary>
internal static class JsonText
{
    public static string? TryGetText(this JsonElement element) => Unescaped(() => element.GetString());

    public static string? TryGetName(this JsonProperty property) => Unescaped(() => property.Name);

    private static string? Unescaped(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

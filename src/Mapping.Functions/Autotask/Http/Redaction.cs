using System.Text.Json;

namespace Mapping.Functions.Autotask.Http;

/// <summary>A server may echo what it was sent. A secret goes no further than here.</summary>
internal static class Redaction
{
    private const string Stars = "***";

    public static string Of(AutotaskConnection? connection, string text) => connection switch
    {
        null => text,
        _ => Without(Without(text, connection.Secret), connection.IntegrationCode),
    };

    private static string Without(string text, string secret) => secret.Length == 0
        ? text
        : text.Replace(secret, Stars, StringComparison.OrdinalIgnoreCase)
            .Replace(JsonEncodedText.Encode(secret).ToString(), Stars, StringComparison.OrdinalIgnoreCase);
}

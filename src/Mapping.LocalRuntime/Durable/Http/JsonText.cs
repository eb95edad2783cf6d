using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class JsonText
{
    private static readonly JsonSerializerOptions Output = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A stored payload as JSON; what is not JSON, such as a reason or a failure, as a string.</summary>
    public static JsonNode? Parse(string? stored)
    {
        if (stored is null)
        {
            return null;
        }

        try
        {
            return string.IsNullOrWhiteSpace(stored) ? JsonValue.Create(string.Empty) : JsonNode.Parse(stored);
        }
        catch (JsonException)
        {
            return JsonValue.Create(stored);
        }
    }

    /// <summary>The text of a request's body when it is JSON.</summary>
    public static bool TryRead(string body, out string json)
    {
        json = body;
        try
        {
            using var document = JsonDocument.Parse(body);
            json = document.RootElement.GetRawText();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static IResult Answer(int status, JsonNode? body) =>
        Results.Text(body?.ToJsonString(Output) ?? "null", "application/json", System.Text.Encoding.UTF8, status);

    public static IResult Refuse(int status, string message) => Answer(status, new JsonObject { ["Message"] = message });
}

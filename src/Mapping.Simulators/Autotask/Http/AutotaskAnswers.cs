using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mapping.Simulators.Autotask.Http;

internal static class AutotaskAnswers
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AutotaskAnswer Ok(JsonObject body) => new(200, Json, body.ToJsonString(Unescaped));

    public static AutotaskAnswer Written(long? itemId) => Ok(new JsonObject { ["itemId"] = itemId }) with { Wrote = true };

    public static AutotaskAnswer Errors(params IEnumerable<string> texts) => Errors(500, texts);

    public static AutotaskAnswer Errors(int status, params IEnumerable<string> texts) =>
        new(status, Json, new JsonObject { ["errors"] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]) }.ToJsonString(Unescaped));

    public static AutotaskAnswer Message(int status, string text) =>
        new(status, Json, new JsonObject { ["Message"] = text }.ToJsonString(Unescaped));

    public static AutotaskAnswer Unauthorized() => Message(401, "Authorization has been denied for this request.");

    public static AutotaskAnswer MethodNotAllowed(string method) => Message(405, $"The requested resource does not support http method '{method}'.");

    public static AutotaskAnswer NotFound(string uri) => Message(404, $"No HTTP resource was found that matches the request URI '{uri}'.");

    public static AutotaskAnswer Html(int status, string title) =>
        new(status, "text/html", $"<!DOCTYPE html><html><head><title>{title}</title></head><body><div id=\"content\"><h2>{status} - {title}</h2></div></body></html>");

    public static AutotaskAnswer Empty(int status) => new(status, Json, "");
}

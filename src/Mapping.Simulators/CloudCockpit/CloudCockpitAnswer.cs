using System.Text.Json.Nodes;

namespace Mapping.Simulators.CloudCockpit;

internal sealed record CloudCockpitAnswer(int Status, string Body, string ContentType = "application/json; charset=utf-8")
{
    public bool Wrote { get; init; }

    public string? RetryAfter { get; init; }

    public static CloudCockpitAnswer Json(int status, JsonNode body) => new(status, body.ToJsonString());

    public static CloudCockpitAnswer Error(int status, string type, string description, string? correlationId, params IEnumerable<(string Property, string Text)> errors) =>
        Json(status, new JsonObject
        {
            ["statusCode"] = status,
            ["type"] = type,
            ["description"] = description,
            ["correlationId"] = correlationId,
            ["errors"] = new JsonArray([.. errors.Select(error => new JsonObject { ["propertyName"] = error.Property, ["description"] = new JsonArray(error.Text) })]),
        });
}

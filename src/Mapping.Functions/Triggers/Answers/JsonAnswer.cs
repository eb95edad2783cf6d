using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>A JSON body with a status and headers, written the same way on every host.</summary>
internal class JsonAnswer(int status, object? body, string contentType = "application/json") : ActionResult
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonAnswer NoContent => new(StatusCodes.Status204NoContent, null);

    public int Status => status;

    public object? Body => body;

    public Dictionary<string, string> Headers { get; } = [];

    public JsonAnswer With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        Begin(response, body is null ? null : $"{contentType}; charset=utf-8");
        if (body is not null)
        {
            await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Options), context.HttpContext.RequestAborted);
        }
    }

    protected void Begin(HttpResponse response, string? type)
    {
        response.StatusCode = status;
        response.ContentType = type;
        foreach (var (header, value) in Headers)
        {
            response.Headers[header] = value;
        }
    }
}

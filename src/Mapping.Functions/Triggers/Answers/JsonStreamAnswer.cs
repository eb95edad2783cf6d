using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>A JSON array, written as its items are read.</summary>
internal sealed class JsonStreamAnswer<T>(string fileName, IAsyncEnumerable<T> items) : JsonAnswer(StatusCodes.Status200OK, items)
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        Begin(response, "application/json; charset=utf-8");
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await JsonSerializer.SerializeAsync(response.Body, items, Options, context.HttpContext.RequestAborted);
    }
}

using System.Net;
using System.Text.Json;
using Mapping.Portal.Forwarding;
using Mapping.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.Orders;

/// <summary>
/// Whether an order is in order before anybody chose where to sync it to. The app's preview reads an order as strictly as its acceptance does, and then finds
/// nothing to preview: that alone is no error here.
/// </summary>
internal sealed class OrderCheck(AppClient client, CallerHeaders caller, IOptions<AppOptions> options)
{
    private const string SyncField = "sync";

    /// <summary>The fields that are wrong; or the app's answer, where it is another one.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Value.Uri!, "api/orders/preview"))
        {
            Content = new StreamContent(context.Request.Body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        caller.Write(context, request.Headers);
        using var answer = await client.SendAsync(request, context.RequestAborted);
        if (answer.IsSuccessStatusCode)
            return Results.Ok(new OrderErrors([]));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(context.RequestAborted);
        return answer.StatusCode == HttpStatusCode.BadRequest && problem.TryGetProperty("errors", out var errors)
            ? Results.Ok(new OrderErrors([.. errors.EnumerateArray().Where(error => error.GetProperty("field").GetString() != SyncField)]))
            : Results.Json(problem, contentType: "application/problem+json", statusCode: (int)answer.StatusCode);
    }
}

using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.StandIns;

internal static class Answers
{
    public static Task JsonAsync(this HttpContext context, string json, int status = 200) => context.TextAsync(json, "application/json", status);

    public static Task HtmlAsync(this HttpContext context, int status) => context.TextAsync("<html><body>Not here</body></html>", "text/html", status);

    public static Task ErrorsAsync(this HttpContext context, params string[] texts) =>
        context.JsonAsync(System.Text.Json.JsonSerializer.Serialize(new { errors = texts }), 500);

    /// <summary>Promises a longer body than it sends, then breaks the connection.</summary>
    public static async Task BreakOffAsync(this HttpContext context, string start)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = start.Length + 100;
        await context.Response.WriteAsync(start);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Never answers, until the caller gives up.</summary>
    public static async Task HangAsync(this HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async Task TextAsync(this HttpContext context, string text, string type, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.WriteAsync(text);
    }
}

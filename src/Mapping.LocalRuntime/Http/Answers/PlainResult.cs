using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Http.Answers;

/// <summary>A value returned without ASP.NET Core integration: text as it is, anything else as JSON of the worker's serializer.</summary>
internal static class PlainResult
{
    public static async Task WriteAsync(HttpContext http, InvocationContext context, object value)
    {
        if (value is string text)
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(text, context.CancellationToken);
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        await WorkerSerializer.Of(context).SerializeAsync(http.Response.Body, value, value.GetType(), context.CancellationToken);
    }
}

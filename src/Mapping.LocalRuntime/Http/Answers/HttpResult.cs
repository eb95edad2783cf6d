using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Http.Answers;

/// <summary>Writes what the function gave back.</summary>
internal static class HttpResult
{
    private const string PlainText = "text/plain";

    public static async Task WriteAsync(InvocationContext context)
    {
        var http = context.Http!;
        switch (AnswerOf(context.Bindings))
        {
            case IActionResult action:
                await ExecuteAsync(action, http);
                break;
            case IResult result:
                await result.ExecuteAsync(http);
                break;
            case HttpResponseData or null:
                break;
            case { } value when !context.InstanceServices.GetRequiredService<WorkerApplicationBuilder>().HasAspNetCoreIntegration:
                await PlainResult.WriteAsync(http, context, value);
                break;
        }
    }

    private static object? AnswerOf(InvocationBindings bindings) =>
        bindings.Result is IActionResult or IResult or HttpResponseData ? bindings.Result : bindings.Outputs.Values.FirstOrDefault() ?? bindings.Result;

    private static Task ExecuteAsync(IActionResult action, HttpContext http)
    {
        if (action is ObjectResult { Value: string, ContentTypes.Count: 0 } text)
            text.ContentTypes.Add(PlainText);
        return action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
    }
}

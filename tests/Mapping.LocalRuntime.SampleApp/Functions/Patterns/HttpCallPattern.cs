using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.DurableTask.Http;
using Microsoft.DurableTask;
using Microsoft.Extensions.Primitives;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>An orchestration that starts a job elsewhere over HTTP and waits until its status is no longer 202.</summary>
internal static class HttpCallPattern
{
    [Function(nameof(HttpCallPattern))]
    public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, string input)
    {
        DurableHttpRequest request = new(HttpMethod.Post, new Uri(input), new Dictionary<string, StringValues> { ["Content-Type"] = "application/json" }, asynchronousPatternEnabled: true)
        {
            Content = """{"looks":2}""",
        };
        var job = await context.CallHttpAsync(request);
        var missing = await context.CallHttpAsync(new DurableHttpRequest(HttpMethod.Get, new Uri(input + "/nowhere/at/all")));
        return $"{(int)job.StatusCode} {job.Content}, {(int)missing.StatusCode}";
    }

    [Function("PatternJobStart")]
    public static IActionResult Start([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "jobs")] HttpRequest request)
    {
        var self = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.Path);
        request.HttpContext.Response.Headers.RetryAfter = "0";
        return new AcceptedResult($"{self}/2", request.ContentType);
    }

    [Function("PatternJobLook")]
    public static IActionResult Look([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "jobs/{looks:int}")] HttpRequest request, int looks)
    {
        if (looks == 0)
            return new OkObjectResult("done");
        request.HttpContext.Response.Headers.RetryAfter = "0";
        return new AcceptedResult(UriHelper.BuildAbsolute(request.Scheme, request.Host, $"/api/jobs/{looks - 1}"), null);
    }
}

using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Mapping.LocalRuntime.SampleApp.Functions;

/// <summary>One function for each kind of answer.</summary>
internal static class ResultFunctions
{
    [Function("ResultOk")]
    public static IActionResult Ok([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/ok")] HttpRequest request) =>
        new OkObjectResult(new Greeting("Ada", 2));

    [Function("ResultNull")]
    public static IActionResult Null([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/null")] HttpRequest request) => new OkObjectResult(null);

    [Function("ResultText")]
    public static IActionResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/text")] HttpRequest request) => new OkObjectResult("plain words");

    [Function("ResultAccepted")]
    public static IActionResult Accepted([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "results/accepted")] HttpRequest request) =>
        new AcceptedResult("/api/results/ok", new { id = 7 });

    [Function("ResultProblem")]
    public static IActionResult Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/problem")] HttpRequest request) =>
        new ObjectResult(new ProblemDetails { Title = "No", Status = 409 }) { StatusCode = 409, ContentTypes = { "application/problem+json" } };

    [Function("ResultFile")]
    public static IActionResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/file")] HttpRequest request) =>
        new FileContentResult([1, 2, 3], "application/octet-stream") { FileDownloadName = "three.bin" };

    [Function("ResultContent")]
    public static IActionResult Content([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/content")] HttpRequest request) =>
        new ContentResult { Content = "a,b", ContentType = "text/csv", StatusCode = 200 };

    [Function("ResultMinimal")]
    public static async Task<IResult> MinimalAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/minimal")] HttpRequest request)
    {
        await Task.Yield();
        return Results.Json(new Greeting("Grace", 1), statusCode: 203);
    }

    [Function("ResultPlain")]
    public static Greeting Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/plain")] HttpRequest request) => new("nobody", 0);

    [Function("ResultNothing")]
    public static Task NothingAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/nothing")] HttpRequest request) => Task.CompletedTask;

    [Function("ResultData")]
    public static async Task<HttpResponseData> DataAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "results/data")] HttpRequestData request)
    {
        var greeting = await request.ReadFromJsonAsync<Greeting>();
        var response = request.CreateResponse(HttpStatusCode.Created);
        response.Headers.Add("X-Query", request.Query["q"]);
        response.Cookies.Append("seen", "yes");
        await response.WriteAsJsonAsync(greeting);
        return response;
    }

    [Function("ResultDataSync")]
    public static HttpResponseData DataSync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/data-sync")] HttpRequestData request)
    {
        var response = request.CreateResponse(HttpStatusCode.OK);
        response.WriteString("written at once");
        return response;
    }

    [Function("ResultMany")]
    public static ManyOutputs Many([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/many")] HttpRequest request) =>
        new() { Answer = new StatusCodeResult(418), Note = "not sent" };

    [Function("ResultThrows")]
    public static IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/throws")] HttpRequest request) =>
        throw new InvalidOperationException("the secret of the function");

    [Function("ResultThrowsLate")]
    public static async Task ThrowsLateAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/throws-late")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("half");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("too late");
    }
}

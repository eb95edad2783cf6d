using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

internal sealed class TestFunctions(Gate gate)
{
    [Function("Echo")]
    public static HttpResponseData Echo([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "echo")] HttpRequestData request)
    {
        var response = request.CreateResponse(System.Net.HttpStatusCode.OK);
        response.WriteString(Activity.Current?.TraceId.ToString() ?? string.Empty);
        return response;
    }

    [Function("Value")]
    public static Person Value([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "value")] HttpRequestData request) => new("Ada", request.Method);

    [Function("Text")]
    public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "text")] HttpRequestData request) => $"text by {request.Method}";

    [Function("Mvc")]
    public static IActionResult Mvc([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mvc")] HttpRequest request) => new OkObjectResult(request.Method);

    [Function("Held")]
    public async Task<IActionResult> HeldAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "held")] HttpRequestData request)
    {
        await gate.PassAsync(request.FunctionContext.CancellationToken);
        return new OkResult();
    }

    [Function("Off")]
    public static IActionResult Off([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "off")] HttpRequestData request) => new OkObjectResult(request.Method);

    [Function("BySetting")]
    public static IActionResult BySetting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "%Test:Route%")] HttpRequestData request) => new OkObjectResult(request.Method);
}

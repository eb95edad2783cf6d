using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalHost.SampleApp;

public sealed class HttpFunctions
{
    [Function(nameof(Open))]
    public static IActionResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/{name?}")] HttpRequest request, string? name) =>
        new OkObjectResult($"{name}:{request.Headers["x-twice"]}");

    [Function(nameof(First))]
    public static IActionResult First([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "taken/{name?}")] HttpRequest request) => new OkResult();

    [Function(nameof(Second))]
    public static IActionResult Second([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "TAKEN/{name?}")] HttpRequest request) => new OkResult();

    [Function(nameof(Closed))]
    public static IActionResult Closed([HttpTrigger(AuthorizationLevel.Function, "get", Route = "closed")] HttpRequest request) => new OkResult();

    [Function(nameof(Most))]
    public static IActionResult Most([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "most")] HttpRequest request) => new OkResult();

    [Function(nameof(Throws))]
    public static IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request) =>
        throw new InvalidOperationException("as asked");

    [Function(nameof(Size))]
    public static async Task<IActionResult> Size([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "size")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new OkObjectResult(body.Length);
    }

    [Function(nameof(Slow))]
    public static async Task<IActionResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow")] HttpRequest request, CancellationToken cancellationToken)
    {
        Journal.Add("slow begins");
        await Task.Delay(TimeSpan.FromMinutes(5), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Journal.Add("slow was cancelled");
        return new OkResult();
    }

    [Function(nameof(Start))]
    public static async Task<IActionResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{name}/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client, string name, string id)
    {
        await client.ScheduleNewOrchestrationInstanceAsync(name, id, new StartOrchestrationOptions(id));
        return new AcceptedResult(client.CreateHttpManagementPayload(id).StatusQueryGetUri, id);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.BenchmarkApp;

public sealed class Runs
{
    /// <summary>Answers when the run has ended; with <c>?wait=false</c> when it has begun.</summary>
    [Function(nameof(Run))]
    public static async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "runs/{name}/{input:int}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string name,
        int input)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(name, input, request.HttpContext.RequestAborted);
        var run = request.Query["wait"] == "false"
            ? await client.WaitForInstanceStartAsync(id, request.HttpContext.RequestAborted)
            : await client.WaitForInstanceCompletionAsync(id, request.HttpContext.RequestAborted);
        return new OkObjectResult(run.RuntimeStatus.ToString());
    }
}

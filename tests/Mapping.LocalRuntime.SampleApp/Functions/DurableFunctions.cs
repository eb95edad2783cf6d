using Mapping.LocalRuntime.SampleApp.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal sealed class DurableFunctions(InvocationScope scope)
{
    [Function("DurableStart")]
    public static async Task<IActionResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "durable/start/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var options = new StartOrchestrationOptions(id);
        await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetOrchestrator), new Greeting("Ada", 3), options, cancellationToken);
        return new AcceptedResult($"/api/durable/{id}", client.CreateHttpManagementPayload(id));
    }

    [Function("DurableStatus")]
    public static async Task<IActionResult> StatusAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "durable/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        var instance = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, request.HttpContext.RequestAborted);
        return new OkObjectResult(new { status = instance.RuntimeStatus.ToString(), output = instance.SerializedOutput });
    }

    [Function("DurableCheck")]
    public static async Task<HttpResponseData> CheckAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "durable/check")] HttpRequestData request, [DurableClient] DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetOrchestrator), new Greeting("Grace", 1));
        return await client.CreateCheckStatusResponseAsync(request, id);
    }

    [Function("DurableWait")]
    public static async Task<HttpResponseData> WaitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "durable/wait")] HttpRequestData request, [DurableClient] DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetOrchestrator), new Greeting("Edith", 2));
        return await client.WaitForCompletionOrCreateCheckStatusResponseAsync(request, id, TimeSpan.FromMilliseconds(20), getInputsAndOutputs: true);
    }

    [Function(nameof(GreetOrchestrator))]
    public static async Task<string[]> GreetOrchestrator([OrchestrationTrigger] TaskOrchestrationContext context, Greeting greeting)
    {
        var tasks = Enumerable.Range(0, greeting.Times).Select(number => context.CallActivityAsync<string>("SayHello", new Greeting(greeting.Name, number)));
        return await Task.WhenAll(tasks);
    }

    [Function("SayHello")]
    public string SayHello([ActivityTrigger] Greeting greeting, FunctionContext context, TaskActivityContext activity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return $"Hello {greeting.Name} {greeting.Times} from {context.FunctionDefinition.Name} of {activity.InstanceId.Length > 0} in {scope.Id != Guid.Empty}";
    }
}

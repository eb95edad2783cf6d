using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.SampleApp.Functions.Patterns;

/// <summary>Async HTTP: a start answers 202 with where to look; there it is 202 until it is 200.</summary>
internal static class StartPattern
{
    [Function(nameof(StartPattern))]
    public static async Task<HttpResponseData> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "patterns/{name}")] HttpRequestData request, string name, [DurableClient] DurableTaskClient client)
    {
        var input = await request.ReadFromJsonAsync<JsonElement>();
        return await client.CreateCheckStatusResponseAsync(request, await client.ScheduleNewOrchestrationInstanceAsync(name, input));
    }
}

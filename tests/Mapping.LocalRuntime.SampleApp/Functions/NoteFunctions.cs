using Mapping.LocalRuntime.SampleApp.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal sealed class NoteFunctions(Journal journal)
{
    [Function("Noted")]
    public async Task<IActionResult> NotedAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "noted")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        journal.Write($"request {await reader.ReadToEndAsync()}");
        return new OkResult();
    }

    [Function("NoteDown")]
    public void NoteDown([ActivityTrigger] string note) => journal.Write($"noted {note}");

    [Function("NoteOrchestrator")]
    public static Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync("NoteDown", context.GetInput<string>());
}

using Mapping.LocalRuntime.SampleApp.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal sealed class ScopeFunctions(InvocationScope scope, Journal journal)
{
    [Function("Scope")]
    public IActionResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request, FunctionContext context) =>
        new OkObjectResult(new
        {
            scope = scope.Id,
            same = context.InstanceServices.GetRequiredService<InvocationScope>() == scope
                && request.HttpContext.RequestServices.GetRequiredService<InvocationScope>() == scope,
            context.InvocationId,
            context.FunctionDefinition.EntryPoint,
            context.TraceContext.TraceParent,
        });

    [Function("Journal")]
    public IActionResult Journal([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "journal")] HttpRequest request) => new OkObjectResult(journal.Read());

    [Function("Slow")]
    public async Task<IActionResult> SlowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "slow/{seconds}")] HttpRequest request, double seconds, CancellationToken cancellationToken)
    {
        journal.Write("slow began");
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            journal.Write("slow cancelled");
            throw;
        }

        journal.Write("slow ended");
        return new OkResult();
    }
}

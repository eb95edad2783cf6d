using Mapping.Functions.Health;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Ready to work? For monitors without a key: it tells nothing about tenants.</summary>
internal sealed class HealthTrigger(HealthProbe probe)
{
    [Function(nameof(HealthTrigger))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request,
        FunctionContext context)
    {
        var report = await probe.AskAsync(context.CancellationToken);
        var status = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return new JsonAnswer(status, report).With("Cache-Control", "no-store");
    }
}

using Mapping.Functions.Health;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>The process answers, whatever stands behind it does.</summary>
internal sealed class LiveTrigger
{
    [Function(nameof(LiveTrigger))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        new JsonAnswer(StatusCodes.Status200OK, HealthReport.Of([])).With("Cache-Control", "no-store");
}

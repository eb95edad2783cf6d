using Mapping.Functions.Triggers.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>What this API takes and answers, for generators and readers. No key needed: it tells nothing about tenants.</summary>
internal sealed class OpenApiTrigger
{
    public const string Document = "openapi.json";

    [Function(nameof(OpenApiTrigger))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Document)] HttpRequest request) =>
        new DocumentAnswer(Document, "application/json; charset=utf-8");
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal static class BodyFunctions
{
    [Function("BodyAttribute")]
    public static IActionResult FromAttribute(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bodies/attribute")] HttpRequest request, [FromBody] Greeting greeting) =>
        new OkObjectResult(greeting);

    [Function("BodyTrigger")]
    public static IActionResult FromTrigger(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bodies/trigger/{place}")] Greeting greeting, string place, HttpRequest request) =>
        new OkObjectResult(new { greeting, place, verb = request.Method });

    [Function("BodyText")]
    public static IActionResult Text([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bodies/text")] string text) => new OkObjectResult(text);

    [Function("BodyLength")]
    public static async Task<IActionResult> LengthAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bodies/length")] HttpRequest request)
    {
        using var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy);
        return new OkObjectResult(new { length = copy.Length });
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal static class RouteFunctions
{
    [Function("RouteItem")]
    public static IActionResult Item([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id}")] HttpRequest request, string id) =>
        new OkObjectResult(new { function = "RouteItem", id });

    [Function("RouteItemPreview")]
    public static IActionResult Preview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "items/preview")] HttpRequest request) =>
        new OkObjectResult(new { function = "RouteItemPreview" });

    [Function("RouteItems")]
    public static IActionResult Items([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items")] HttpRequest request, int? top, Level level = Level.Low) =>
        new OkObjectResult(new { function = "RouteItems", top, level = level.ToString() });

    [Function("RouteCreate")]
    public static IActionResult Create([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "items")] HttpRequest request) =>
        new OkObjectResult(new { function = "RouteCreate" });

    [Function("RouteGuid")]
    public static IActionResult ById([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "guids/{id:guid}")] HttpRequest request, Guid id) =>
        new OkObjectResult(new { id });

    [Function("RouteNumber")]
    public static IActionResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{number}")] HttpRequest request, int number, DateOnly? day) =>
        new OkObjectResult(new { number, day });

    [Function("RouteRegex")]
    public static IActionResult Regex([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "codes/{code:regex(^[a-z]{{3}}$)}")] HttpRequest request, string code) =>
        new OkObjectResult(new { code });

    [Function("RouteRest")]
    public static IActionResult Rest([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) =>
        new OkObjectResult(new { path });

    [Function("RouteOptional")]
    public static IActionResult Optional([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "optional/{name?}")] HttpRequest request, string? name) =>
        new OkObjectResult(new { name });

    [Function("RouteByName")]
    public static IActionResult ByName([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => new OkObjectResult(new { verb = request.Method });

    [Function("RouteRequired")]
    public static IActionResult Required([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "required")] HttpRequest request, int count) =>
        new OkObjectResult(new { count });

    [Function("RouteSetting")]
    public static IActionResult BySetting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "%Sample:Route%")] HttpRequest request) =>
        new OkObjectResult(new { function = "RouteSetting" });
}

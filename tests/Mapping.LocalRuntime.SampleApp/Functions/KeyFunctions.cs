using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal static class KeyFunctions
{
    [Function("KeyFunction")]
    public static IActionResult Function([HttpTrigger(AuthorizationLevel.Function, "get", Route = "keys/function")] HttpRequest request) => new OkResult();

    [Function("KeyAdmin")]
    public static IActionResult Admin([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "keys/admin")] HttpRequest request) => new OkResult();

    [Function("KeySystem")]
    public static IActionResult System([HttpTrigger(AuthorizationLevel.System, "get", Route = "keys/system")] HttpRequest request) => new OkResult();

    [Function("KeyDefault")]
    public static IActionResult Default([HttpTrigger(Route = "keys/default")] HttpRequest request) => new OkResult();

    [Function("KeyDefaultOfVerb")]
    public static IActionResult DefaultOfVerb([HttpTrigger("get", Route = "keys/default-of-verb")] HttpRequest request) => new OkResult();
}

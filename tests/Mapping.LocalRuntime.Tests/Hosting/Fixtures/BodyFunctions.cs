using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

internal static class BodyFunctions
{
    [Function("Body")]
    public static string Body([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "body")] byte[] body) => $"{body.Length}";
}

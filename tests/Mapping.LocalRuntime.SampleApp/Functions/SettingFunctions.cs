using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal sealed class SettingFunctions(IConfiguration configuration)
{
    [Function("Setting")]
    public IActionResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/{name}")] HttpRequest request, string name) =>
        new OkObjectResult(new
        {
            configured = configuration[name],
            environment = Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal)),
        });
}

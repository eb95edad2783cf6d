using DurableTask.Core.Exceptions;
using Mapping.LocalRuntime.Durable.Client;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class StartEndpoint
{
    public static async Task<IResult> Post(string functionName, string? instanceId, HttpContext http, InstanceCommands commands, InstanceQueries queries)
    {
        var body = await http.ReadBody();
        string? input = null;
        if (body.Length > 0 && !JsonText.TryRead(body, out input))
        {
            return JsonText.Refuse(StatusCodes.Status400BadRequest, "Invalid JSON content");
        }

        var run = new NewRun(functionName, input) { InstanceId = string.IsNullOrEmpty(instanceId) ? null : instanceId, Version = http.Request.Query["version"] };
        try
        {
            var id = await commands.Start(run, http.RequestAborted);
            return await FollowUp.Answer(id, http, queries);
        }
        catch (OrchestrationAlreadyExistsException exception)
        {
            return JsonText.Refuse(StatusCodes.Status409Conflict, exception.Message);
        }
    }
}

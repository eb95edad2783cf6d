using System.Text.Json;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.LocalRuntime.Admin;

/// <summary>Runs any function now, without waiting for its end.</summary>
internal sealed class RunEndpoint(FunctionRegistry functions, ManualRuns runs)
{
    public async Task HandleAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (await ReadAsync(http) is not { } request)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (functions.Find(http.GetRouteValue("name")?.ToString() ?? string.Empty) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        runs.Start(function, request.Input);
        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private static async Task<RunRequest?> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<RunRequest>(http.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

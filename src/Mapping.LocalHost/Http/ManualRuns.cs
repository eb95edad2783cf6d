using System.Text.Json;

namespace Mapping.LocalHost.Http;

/// <summary>POST /admin/functions/{name} runs a function now; the caller does not wait for its end. An orchestrator has no history then, and does nothing: instances are started elsewhere.</summary>
internal sealed partial class ManualRuns(AppWorker worker, TimerStatus timers, ILogger<ManualRuns> logger)
{
    public async Task AnswerAsync(HttpContext http) => http.Response.StatusCode = await AcceptAsync(http);

    private async Task<int> AcceptAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return StatusCodes.Status415UnsupportedMediaType;
        string? input;
        try
        {
            if (await http.Request.ReadFromJsonAsync<JsonElement?>(http.RequestAborted) is not { ValueKind: JsonValueKind.Object } body)
                return StatusCodes.Status400BadRequest;
            input = body.TryGetProperty("input", out var given) ? given.ToString() : null;
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }

        if (worker.Find(http.GetRouteValue("name")?.ToString() ?? "") is not { } function)
            return StatusCodes.Status404NotFound;
        _ = RunAsync(function, input);
        return StatusCodes.Status202Accepted;
    }

    private async Task RunAsync(WorkerFunction function, string? input)
    {
        var trigger = function.IsTimer ? timers.Trigger(function.Name) : new TypedData { String = input ?? "" };
        var answer = await worker.InvokeAsync(function, Invocation.Of(trigger), CancellationToken.None);
        if (answer.Result.Status != StatusResult.Types.Status.Success)
            LogFailed(function.Name, answer.Result.Exception?.Message ?? "");
    }

    [LoggerMessage(LogLevel.Error, "'{Function}', started by hand, failed: {Reason}")]
    private partial void LogFailed(string function, string reason);
}

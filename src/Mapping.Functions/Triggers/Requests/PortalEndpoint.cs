using Azure;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>What every route for the portal has in common: who calls, the correlation id, and an honest answer when our storage is away.</summary>
internal sealed partial class PortalEndpoint(WorkScopes scopes, ILogger<PortalEndpoint> logger)
{
    public Task<IActionResult> ReadAsync(HttpRequest request, Func<Caller, Task<JsonAnswer>> answer) =>
        AnswerAsync(request, isActorRequired: false, answer);

    public Task<IActionResult> WriteAsync(HttpRequest request, Func<Caller, Task<JsonAnswer>> answer) =>
        AnswerAsync(request, isActorRequired: true, answer);

    private async Task<IActionResult> AnswerAsync(HttpRequest request, bool isActorRequired, Func<Caller, Task<JsonAnswer>> answer)
    {
        var (caller, errors) = CallerReader.Read(request.Headers, isActorRequired);
        using var scope = errors.Count == 0 ? scopes.Enter(caller) : null;
        var result = errors.Count > 0 ? ProblemAnswers.InvalidRequest(errors) : await GuardAsync(caller, answer);
        return result.With(CallerReader.CorrelationId, caller.CorrelationId);
    }

    private async Task<JsonAnswer> GuardAsync(Caller caller, Func<Caller, Task<JsonAnswer>> answer)
    {
        try
        {
            return await answer(caller);
        }
        catch (RequestFailedException failure) when (failure.Status is 0 or >= 500)
        {
            Log.StorageUnavailable(logger, caller.CorrelationId, failure);
            return ProblemAnswers.Unavailable("StorageUnavailable", "Our storage does not answer. Send the same request again: nothing is done twice.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Storage does not answer (correlation {CorrelationId})")]
        public static partial void StorageUnavailable(ILogger logger, string correlationId, Exception failure);
    }
}

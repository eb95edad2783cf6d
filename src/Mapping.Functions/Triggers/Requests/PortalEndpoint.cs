using Azure;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.Answers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>What every route for the portal has in common: who calls, the correlation id, and an honest answer when our storage is away.</summary>
internal sealed partial class PortalEndpoint(CallerGate gate, WorkScopes scopes, ILogger<PortalEndpoint> logger)
{
    public Task<IActionResult> ReadAsync(HttpRequest request, Func<Caller, Task<JsonAnswer>> answer) =>
        ReadAsync(request, Rights.Read, answer);

    public Task<IActionResult> ReadAsync(HttpRequest request, Rights needed, Func<Caller, Task<JsonAnswer>> answer) =>
        AnswerAsync(request, needed, isActorRequired: false, answer);

    public Task<IActionResult> WriteAsync(HttpRequest request, Func<Caller, Task<JsonAnswer>> answer) =>
        WriteAsync(request, Rights.WriteOrders, answer);

    public Task<IActionResult> WriteAsync(HttpRequest request, Rights needed, Func<Caller, Task<JsonAnswer>> answer) =>
        AnswerAsync(request, needed, isActorRequired: true, answer);

    private async Task<IActionResult> AnswerAsync(HttpRequest request, Rights needed, bool isActorRequired, Func<Caller, Task<JsonAnswer>> answer)
    {
        var (caller, rights, refusal) = await gate.EnterAsync(request, isActorRequired);
        using var scope = refusal is null ? scopes.Enter(caller) : null;
        var result = refusal
            ?? (rights.HasFlag(needed) ? await GuardAsync(caller, answer) : AccessAnswers.Forbidden("RoleMissing", $"The caller's role does not include {needed}."));
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

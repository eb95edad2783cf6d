using DurableTask.Core.Exceptions;
using Grpc.Core;
using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>What can be done to one instance: 404 when it is unknown, 410 when it has ended.</summary>
internal static class InstanceActions
{
    public static Task<IResult> Terminate(string instanceId, HttpContext http, InstanceQueries queries, InstanceCommands commands) =>
        OnLive(instanceId, http, queries, async reason =>
        {
            await commands.Terminate(instanceId, reason, recursive: false, http.RequestAborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });

    public static Task<IResult> Suspend(string instanceId, HttpContext http, InstanceQueries queries, InstanceCommands commands) =>
        OnLive(instanceId, http, queries, async reason =>
        {
            await commands.Suspend(instanceId, reason, http.RequestAborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });

    public static Task<IResult> Resume(string instanceId, HttpContext http, InstanceQueries queries, InstanceCommands commands) =>
        OnLive(instanceId, http, queries, async reason =>
        {
            await commands.Resume(instanceId, reason, http.RequestAborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        });

    public static async Task<IResult> Rewind(string instanceId, HttpContext http, InstanceQueries queries, InstanceRestarts restarts)
    {
        var found = await queries.Find(instanceId, withInput: false, http.RequestAborted);
        switch (found)
        {
            case null:
                return Results.StatusCode(StatusCodes.Status404NotFound);
            case { Ended: null }:
                return Results.StatusCode(StatusCodes.Status412PreconditionFailed);
            case { Status: not OrchestrationRuntimeStatus.Failed }:
                return Results.StatusCode(StatusCodes.Status410Gone);
            default:
                await restarts.Rewind(instanceId, http.Request.Query["reason"], http.RequestAborted);
                return Results.StatusCode(StatusCodes.Status202Accepted);
        }
    }

    public static async Task<IResult> Restart(string instanceId, HttpContext http, InstanceQueries queries, InstanceRestarts restarts)
    {
        try
        {
            // Left open, an ended instance gets a new id and a live one is refused.
            var isLive = await queries.Find(instanceId, withInput: false, http.RequestAborted) is { Ended: null };
            var withNewId = http.Request.Flag("restartWithNewInstanceId") ?? !isLive;
            var id = await restarts.Restart(instanceId, withNewId, http.RequestAborted);
            return await FollowUp.Answer(id, http, queries);
        }
        catch (Exception exception) when (exception is InvalidOperationException or OrchestrationAlreadyExistsException)
        {
            return JsonText.Refuse(StatusCodes.Status409Conflict, exception.Message);
        }
    }

    public static async Task<IResult> OnLive(string instanceId, HttpContext http, InstanceQueries queries, Func<string?, Task<IResult>> act)
    {
        InstanceRecord? found = await queries.Find(instanceId, withInput: false, http.RequestAborted);
        if (found is not { Ended: null })
        {
            return Results.StatusCode(found is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);
        }

        try
        {
            return await act(http.Request.Query["reason"]);
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            return JsonText.Refuse(StatusCodes.Status410Gone, exception.Status.Detail);
        }
    }
}

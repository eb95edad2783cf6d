using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.Health;
using Mapping.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Activities;

/// <summary>Runs a step on the job's connection: opens it, collects the evidence, turns failures into values.</summary>
internal sealed partial class AutotaskSteps(
    AutotaskSessions sessions, ThresholdWatch threshold, ConnectionPulse pulse, WorkScopes scopes, ILogger<AutotaskSteps> logger)
{
    public async Task<StepResult<T>> RunAsync<T>(MappingJob job, Func<AutotaskSession, Task<T>> step, CancellationToken cancellationToken)
    {
        using var scope = scopes.Enter(job);
        using var recorder = CallRecorder.Start();
        AutotaskSession? session = null;
        try
        {
            session = await sessions.OpenAsync(job.Caller.Tenant, job.Caller.Context, job.Sync.ConnectionId, cancellationToken);
            if (session is null)
            {
                return new StepResult<T>(default, new StepFault("ConnectionNotFound", "The connection no longer exists.", IsTransient: false), []);
            }

            await threshold.CheckAsync(session.Autotask, cancellationToken);
            var value = await step(session);
            await pulse.NoteAsync(session.Connection, cancellationToken);
            return new StepResult<T>(value, null, recorder.Calls);
        }
        catch (AutotaskException failure)
        {
            Log.CallFailed(logger, failure.Failure, job.Sync.ConnectionId, job.Order.OrderId, failure.Message);
            var fault = failure.Failure == AutotaskFailure.Unauthorized && session is not null
                ? await RefusedAsync(session, failure, cancellationToken)
                : StepFault.From(failure);
            return new StepResult<T>(default, fault, recorder.Calls);
        }
    }

    private async Task<StepFault> RefusedAsync(AutotaskSession session, AutotaskException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return await sessions.RefusedAsync(session.Connection, session.Autotask, cancellationToken)
                ? new StepFault("AutotaskUnavailable", "Autotask moved the database to another zone, or the credentials were set anew.", IsTransient: true)
                : StepFault.From(refusal);
        }
        catch (AutotaskException unreachable)
        {
            return StepFault.From(unreachable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Autotask: {Failure} on connection {ConnectionId} for order {OrderId}: {Text}")]
        public static partial void CallFailed(ILogger logger, AutotaskFailure failure, string connectionId, string orderId, string text);
    }
}

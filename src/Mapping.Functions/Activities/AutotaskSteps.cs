using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Activities;

/// <summary>Runs a step on the job's connection: opens it, collects the evidence, turns failures into values.</summary>
internal sealed partial class AutotaskSteps(AutotaskSessions sessions, ILogger<AutotaskSteps> logger)
{
    public async Task<StepResult<T>> RunAsync<T>(MappingJob job, Func<AutotaskSession, Task<T>> step, CancellationToken cancellationToken)
    {
        using var recorder = CallRecorder.Start();
        AutotaskSession? session = null;
        try
        {
            session = await sessions.OpenAsync(job.Caller.Tenant, job.Caller.Context, job.Sync.ConnectionId, cancellationToken);
            return session is null
                ? new StepResult<T>(default, new StepFault("ConnectionNotFound", "The connection no longer exists.", IsTransient: false), [])
                : new StepResult<T>(await step(session), null, recorder.Calls);
        }
        catch (AutotaskException failure)
        {
            Log.CallFailed(logger, failure.Failure, job.Sync.ConnectionId, job.Order.OrderId, failure.Message);
            if (failure.Failure == AutotaskFailure.Unauthorized && session is not null)
            {
                await sessions.CloseAsync(session.Connection, cancellationToken);
            }

            return new StepResult<T>(default, StepFault.From(failure), recorder.Calls);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Autotask: {Failure} on connection {ConnectionId} for order {OrderId}: {Text}")]
        public static partial void CallFailed(ILogger logger, AutotaskFailure failure, string connectionId, string orderId, string text);
    }
}

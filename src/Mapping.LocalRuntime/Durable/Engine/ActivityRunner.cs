using System.Globalization;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Storage.Writes;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Runs activities at least once: what a run did not bring to its instance's history runs again after a restart.</summary>
internal sealed partial class ActivityRunner(
    DurableHubOptions options,
    ITaskCatalog catalog,
    DataConverter converter,
    TimeProvider time,
    HubWriter writer,
    HubMetrics metrics,
    ILogger<ActivityRunner> logger,
    CancellationToken stopping)
{
    /// <summary>The event that ends the task; null when the process is stopping and the activity has to run again.</summary>
    public async Task<HistoryEvent?> Run(ActivityWork work)
    {
        if (work.IsRecovered && await TakeAgain(work) is { } poisoned)
        {
            return poisoned;
        }

        var started = time.GetTimestamp();
        metrics.ActivityStarted(work.Name, time.GetElapsedTime(work.QueuedAt, started));
        using var span = HubTracing.StartActivity(work.Name, work.Instance.Id, work.TaskId, work.TraceParent);
        var ended = await RunOnce(work);
        metrics.ActivityEnded(work.Name, time.GetElapsedTime(started), ended is TaskCompleted);
        if (ended is TaskFailed failed)
        {
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, failed.Failure.ErrorMessage);
            LogFailed(logger, work.Name, work.TaskId, work.Instance.Id, failed.Failure.ToString());
        }

        return ended;
    }

    private async Task<HistoryEvent?> RunOnce(ActivityWork work)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        try
        {
            var result = await RunWithin(work, cancellation);
            return new TaskCompleted(Now(), work.TaskId, converter.Serialize(result));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever the activity throws is its result. A failure while the process stops may come from just that.
            return stopping.IsCancellationRequested
                ? null
                : new TaskFailed(Now(), work.TaskId, TaskFailureDetails.FromException(exception));
        }
    }

    private async Task<object?> RunWithin(ActivityWork work, CancellationTokenSource cancellation)
    {
        var function = catalog.FindActivity(work.Name) ?? throw new InvalidOperationException(
            $"The function '{work.Name}' doesn't exist, is disabled, or is not an activity function.");
        var run = function(new DurableActivityContext(work.Name, work.Instance.Id), work.Input, cancellation.Token);
        if (options.ActivityTimeout is not { } timeout)
        {
            return await run;
        }

        try
        {
            return await run.WaitAsync(timeout, time, CancellationToken.None);
        }
        catch (TimeoutException exception) when (!run.IsCompleted)
        {
            await cancellation.CancelAsync();
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"Timeout value of {timeout:c} was exceeded by function: {work.Name}"), exception);
        }
    }

    private async Task<TaskFailed?> TakeAgain(ActivityWork work)
    {
        if (work.Attempts >= options.MaxPoisonAttempts)
        {
            return new TaskFailed(Now(), work.TaskId, new TaskFailureDetails(
                typeof(InvalidOperationException).FullName!,
                $"Activity '{work.Name}' was running each of the {work.Attempts} times that the process ended unexpectedly; it is not run again.",
                null,
                null,
                null));
        }

        await writer.Write(new CountedActivityAttempt(work.Instance.Seq, work.TaskId));
        return null;
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Warning, "Activity {Name} (#{TaskId}) of instance {InstanceId} failed: {Failure}")]
    private static partial void LogFailed(ILogger logger, string name, int taskId, string instanceId, string failure);
}

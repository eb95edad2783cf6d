using System.Globalization;
using Mapping.LocalRuntime.Durable.History;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal sealed class DurableOrchestrationContext(
    string instanceId, ExecutionStarted started, OrchestratorLoop loop, OrchestrationEnvironment environment)
    : TaskOrchestrationContext
{
    // The real worker splits longer timers, and the history shows it.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(3);

    private readonly ExternalEvents events = new(environment.Converter);
    private readonly HashSet<int> surfacedFailures = [];
    private readonly string? traceParent = HubTracing.ParentOfTasks(started.Trace);
    private int guidCount;

    public override TaskName Name => started.Name;

    public override string InstanceId => instanceId;

    public override ParentOrchestrationInstance? Parent { get; } =
        started.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => Replaying;

    public override string Version => started.Version;

    public DateTime Now { get; set; }

    public bool Replaying { get; set; }

    public Decisions Decisions { get; } = new();

    public ExternalEvents Events => events;

    public IReadOnlySet<int> SurfacedFailures => surfacedFailures;

    public string? CustomStatus { get; private set; }

    public ContinueAsNewOptions? Continued { get; private set; }

    protected override ILoggerFactory LoggerFactory => environment.LoggerFactory;

    public override T? GetInput<T>()
        where T : default
        => environment.Converter.Deserialize<T>(started.Input);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        RequireLoop();
        RequireInput(input, options);
        var json = environment.Converter.Serialize(input);
        var result = await Run(options?.Retry, () => Schedule(name, id => new TaskScheduled(Now, id, name, json, traceParent)));
        return environment.Converter.Deserialize<TResult>(result)!;
    }

    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        RequireLoop();
        RequireInput(input, options);
        var json = environment.Converter.Serialize(input);
        var childId = (options as SubOrchestrationOptions)?.InstanceId ?? NewGuid().ToString("N");
        InstanceIds.Require(childId);
        var version = options?.Version?.Version ?? environment.DefaultVersion;
        var tags = options?.Tags is { Count: > 0 } given ? new Dictionary<string, string>(given) : null;
        var result = await Run(options?.Retry, () => Schedule(
            orchestratorName, id => new SubOrchestrationCreated(Now, id, orchestratorName, childId, json, version, tags)));
        return environment.Converter.Deserialize<TResult>(result)!;
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        RequireLoop();
        var end = fireAt.ToUniversalTime();
        while (end - Now > LongestTimer)
        {
            await Timer(Now + LongestTimer, cancellationToken);
        }

        await Timer(end, cancellationToken);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        RequireLoop();
        return events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        RequireLoop();
        var json = environment.Converter.Serialize(payload);
        Decisions.Decide(id => new EventSent(Now, id, instanceId, eventName, json));
    }

    public void ForgetCustomStatus() => CustomStatus = null;

    public override void SetCustomStatus(object? customStatus)
    {
        RequireLoop();
        CustomStatus = environment.Converter.Serialize(customStatus);
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        RequireLoop();
        ArgumentNullException.ThrowIfNull(options);
        Continued = options;
    }

    public override Guid NewGuid()
    {
        RequireLoop();
        return DeterministicGuid.Create(string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{Now:o}_{guidCount++}"));
    }

    private static void RequireInput(object? input, TaskOptions? options)
    {
        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException("TaskOptions were given as the input. Pass them by the name 'options'.", nameof(input));
        }
    }

    private async Task<string?> Run(TaskRetryOptions? retry, Func<Task<string?>> attempt)
    {
        try
        {
            return await Retries.Run(this, retry, attempt);
        }
        catch (TaskFailedException exception)
        {
            surfacedFailures.Add(exception.TaskId);
            throw;
        }
    }

    private Task<string?> Schedule(string name, Func<int, ScheduledEvent> decide) => Decisions.Open(name, decide).Result;

    private async Task Timer(DateTime fireAt, CancellationToken cancellation)
    {
        var timer = Decisions.Open("timer", id => new TimerCreated(Now, id, fireAt));
        using var registration = cancellation.Register(() => Decisions.CancelTimer(timer, cancellation));
        await timer.Result;
    }

    private void RequireLoop()
    {
        if (!loop.IsOnThread)
        {
            throw IllegalAwait.Exception();
        }
    }
}

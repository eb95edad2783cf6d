using Mapping.Functions.Activities;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Orders;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>One run for one order: what it has learnt so far, and how it calls activities and waits. Lives inside an orchestrator: nothing here but the context's time, ids and tasks.</summary>
internal sealed class MappingRun(TaskOrchestrationContext context, OrderRun input, BeginRunActivity.Output settings)
{
    /// <summary>No wait for Autotask is longer than this, so that a run notices soon when it is back.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public TaskOrchestrationContext Context { get; } = context;

    public Caller Caller { get; } = input.Caller;

    public Order Order { get; } = input.Order;

    public OrderRun Input { get; } = input;

    public BeginRunActivity.Output Settings { get; } = settings;

    public RunSteps Steps { get; } = new(context);

    public RunAudit Audit { get; } = new(context, input);

    public RunCalls Calls { get; } = new();

    public Subscription? Subscription { get; set; } = input.Order.Subscription;

    public IReadOnlyList<Violation> Warnings { get; set; } = [];

    public ContractView? View { get; set; }

    public string? CompanyName { get; set; }

    public string? ServiceName { get; set; }

    /// <summary>Set before the claim is made, so that one whose answer was lost is given back too.</summary>
    public bool MayHoldSubscription { get; set; }

    /// <summary>Set as soon as the line stands.</summary>
    public MappingResult? Result { get; set; }

    /// <summary>A line of ours may stand: this attempt made it, or an earlier one.</summary>
    public bool MayHaveLine => Order.Sync is not null && Subscription is not null && (Result is not null || Input.Attempt > 1);

    public MappingJob Job => new(
        Caller,
        Order,
        Subscription ?? throw new InvalidOperationException("The subscription is not known yet."),
        Context.InstanceId,
        Input.Attempt);

    /// <summary>Calls an activity that speaks to the outside; waits and calls again while the failure is a passing one.</summary>
    public async Task<StepResult<T>> CallAsync<T>(string activity, object activityInput)
    {
        var backoff = NewBackoff();
        var result = await CallOnceAsync<T>(activity, activityInput);
        while (result.Fault is { IsTransient: true } fault && backoff.Waited <= DeadlineOf(fault))
        {
            Steps.Waiting(fault.Message);
            await backoff.WaitAsync(fault.RetryAfter);
            result = (await CallOnceAsync<T>(activity, activityInput)).After(fault);
        }

        return result;
    }

    public async Task<StepResult<T>> CallOnceAsync<T>(string activity, object activityInput)
    {
        var result = await Context.CallActivityAsync<StepResult<T>>(activity, activityInput, ActivityRetries.Infrastructure);
        Calls.Add(result.Calls);
        return result;
    }

    /// <summary>An hour whose calls are used up slows a run; it does not break it.</summary>
    private TimeSpan DeadlineOf(StepFault fault) =>
        fault.Code == StepFault.Throttled ? Settings.ThrottleDeadline : Settings.FaultDeadline;

    /// <summary>For how long a write is looked after: longer than what became of it can stay unknown.</summary>
    public TimeSpan WriteDeadline => Settings.FaultDeadline > 2 * Settings.LongestSettling ? Settings.FaultDeadline : 2 * Settings.LongestSettling;

    public Backoff NewBackoff() => new(Context, LongestWait);
}

using System.Text.Json;
using Mapping.LocalRuntime.SampleApp.Services;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.SampleApp.Functions;

internal sealed class TimerFunctions(Journal journal)
{
    [Function("TimerByHand")]
    public void ByHand([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer) => journal.Write($"by hand, past due {timer.IsPastDue}, next {timer.ScheduleStatus?.Next:MM-dd}");

    [Function("TimerAtStart")]
    public Task AtStartAsync([TimerTrigger("%Sample:Schedule%", RunOnStartup = true)] TimerInfo timer, FunctionContext context)
    {
        journal.Write($"at start in {context.FunctionDefinition.Name}: {JsonSerializer.Serialize(timer)}");
        return Task.CompletedTask;
    }

    [Function("TimerUnset")]
    public void Unset([TimerTrigger("%Sample:NoSuchSetting%")] TimerInfo timer) => journal.Write($"never {timer.IsPastDue}");

    [Function("TimerRetried")]
    [FixedDelayRetry(2, "00:00:00")]
    public void Retried([TimerTrigger("0 0 0 1 1 *")] TimerInfo timer, FunctionContext context)
    {
        journal.Write($"retry {context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");
        throw new InvalidOperationException("not this time");
    }
}

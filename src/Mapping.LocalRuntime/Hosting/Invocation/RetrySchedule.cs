using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>What a retry attribute on a function says; -1 retries without end.</summary>
internal sealed class RetrySchedule(int maxRetryCount, TimeSpan shortest, TimeSpan longest)
{
    private static readonly RetrySchedule None = new(0, TimeSpan.Zero, TimeSpan.Zero);

    public int MaxRetryCount { get; } = maxRetryCount;

    public static RetrySchedule Of(MethodInfo method) => method.GetCustomAttribute<RetryAttribute>() switch
    {
        FixedDelayRetryAttribute fixedDelay => Fixed(fixedDelay),
        ExponentialBackoffRetryAttribute backoff => new RetrySchedule(
            backoff.MaxRetryCount,
            RetryInterval.Parse(backoff.MinimumInterval, nameof(backoff.MinimumInterval)),
            RetryInterval.Parse(backoff.MaximumInterval, nameof(backoff.MaximumInterval))),
        _ => None,
    };

    public bool Allows(int retriesSoFar) => MaxRetryCount < 0 || retriesSoFar < MaxRetryCount;

    public TimeSpan DelayAfter(int retriesSoFar)
    {
        var delay = shortest * Math.Pow(2, Math.Min(retriesSoFar, 30));
        return delay < longest ? delay : longest;
    }

    private static RetrySchedule Fixed(FixedDelayRetryAttribute attribute)
    {
        var delay = RetryInterval.Parse(attribute.DelayInterval, nameof(attribute.DelayInterval));
        return new RetrySchedule(attribute.MaxRetryCount, delay, delay);
    }
}

using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>Retries of what has no owner of its own: our tables, the secret store, a lost lease. Autotask's and CloudCockpit's failures come back as values.</summary>
internal static class ActivityRetries
{
    /// <summary>1 + 2 + 4 + 8 + 16 seconds between six attempts, and 30 after the last: about a minute in all.</summary>
    public static readonly TaskOptions Infrastructure = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 6, TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromSeconds(30)));
}

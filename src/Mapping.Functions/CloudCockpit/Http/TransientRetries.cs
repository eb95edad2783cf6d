using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>Two short repeats. Orders carry an id of ours, so that they may be repeated too; longer waits belong to the orchestrator.</summary>
internal static class TransientRetries
{
    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.AddRetry(new HttpRetryStrategyOptions
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(300),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = false,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is CloudCockpitException { IsTransient: true }),
    });
}

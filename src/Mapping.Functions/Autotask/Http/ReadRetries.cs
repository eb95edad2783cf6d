using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Mapping.Functions.Autotask.Http;

/// <summary>
/// Short waits for reads alone; longer ones belong to the orchestrator. At worst a read takes three times the call timeout
/// and twice five seconds. Queries are POSTs, so that the method does not tell a read from a write: the call does.
/// </summary>
internal static class ReadRetries
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline) => pipeline.AddRetry(new HttpRetryStrategyOptions
    {
        MaxRetryAttempts = 2,
        Delay = TimeSpan.FromMilliseconds(300),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldRetryAfterHeader = false,
        ShouldHandle = attempt => ValueTask.FromResult(MayRepeat(attempt.Context, attempt.Outcome.Exception)),
        DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as AutotaskException)?.RetryAfter),
    });

    private static bool MayRepeat(ResilienceContext context, Exception? exception) =>
        context.GetRequestMessage() is { } request && !AutotaskCall.Of(request).IsWrite &&
        exception is AutotaskException { Failure: AutotaskFailure.Unavailable or AutotaskFailure.Throttled } failed &&
        (failed.RetryAfter ?? TimeSpan.Zero) <= LongestWait;
}

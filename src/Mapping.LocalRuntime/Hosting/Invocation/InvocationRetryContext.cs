using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class InvocationRetryContext(int retryCount, int maxRetryCount) : RetryContext
{
    public static InvocationRetryContext None { get; } = new(0, 0);

    public override int RetryCount { get; } = retryCount;

    public override int MaxRetryCount { get; } = maxRetryCount;
}

using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal sealed class EventWaiter<T> : IEventWaiter
{
    private readonly TaskCompletionSource<T> completion = new();

    public Type PayloadType => typeof(T);

    public Task<T> Task => completion.Task;

    public void Complete(string? payload, DataConverter converter)
    {
        T value;
        try
        {
            value = converter.Deserialize<T>(payload)!;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new EventPayloadException(exception);
        }

        completion.TrySetResult(value);
    }

    public void Cancel(CancellationToken cancellation) => completion.TrySetCanceled(cancellation);
}

using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>Something scheduled whose end the orchestrator has not seen yet; its result is JSON.</summary>
internal sealed class OpenTask(int id, string name)
{
    private readonly TaskCompletionSource<string?> completion = new();

    public int Id => id;

    public Task<string?> Result => completion.Task;

    public void Complete(string? result) => completion.TrySetResult(result);

    public void Fail(TaskFailureDetails failure, Exception cause) => completion.TrySetException(new TaskFailedException(name, id, failure, cause));

    public bool Cancel(CancellationToken cancellation) => completion.TrySetCanceled(cancellation);
}

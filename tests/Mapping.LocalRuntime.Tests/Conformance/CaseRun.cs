using Grpc.Core;
using Microsoft.DurableTask.Client;

namespace Mapping.Conformance;

/// <summary>The client's side of a run. What it notes stands in the transcript.</summary>
internal sealed class CaseRun(DurableTaskClient client, string id, List<string> notes)
{
    public DurableTaskClient Client => client;

    public string Id => id;

    public void Note(string line) => notes.Add(line);

    public async Task NoteFailureAsync(Func<Task> call)
    {
        try
        {
            await call();
            Note("no failure");
        }
        catch (RpcException exception)
        {
            Note($"RpcException {exception.StatusCode}");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Note(exception.GetType().Name);
        }
    }

    public async Task UntilAsync(Func<OrchestrationMetadata, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await client.GetInstanceAsync(id, getInputsAndOutputs: true, patience.Token) is not { } found || !condition(found))
            await Task.Delay(20, patience.Token);
    }

    public Task UntilStatusAsync(string customStatus) => UntilAsync(found => found.SerializedCustomStatus == $"\"{customStatus}\"");
}

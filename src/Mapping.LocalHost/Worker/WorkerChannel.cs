using Grpc.Core;

namespace Mapping.LocalHost.Worker;

/// <summary>The stream to the worker. Each answer carries the id of its request. A question that the worker's end cut short is never answered: nobody knows what became of it.</summary>
internal sealed class WorkerChannel(WorkerLog log) : FunctionRpc.FunctionRpcBase
{
    private static readonly WriteOptions MoreToCome = new(WriteFlags.BufferHint);
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _open = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastRequest;

    public Task Connected => _connected.Task;

    public Task<StreamingMessage> AskAsync(StreamingMessage request)
    {
        request.RequestId = request.InvocationRequest?.InvocationId ?? "r" + Interlocked.Increment(ref _lastRequest).ToString(CultureInfo.InvariantCulture);
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[request.RequestId] = answer;
        Tell(request);
        return answer.Task;
    }

    public void Tell(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Nobody waits for the answer any more.</summary>
    public void Forget(string requestId) => _open.TryRemove(requestId, out _);

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        var sending = SendAsync(responseStream, context.CancellationToken);
        await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
            Receive(message);
        await sending;
    }

    private async Task SendAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
        {
            outgoing.WriteOptions = _outgoing.Reader.TryPeek(out _) ? MoreToCome : null;
            await outgoing.WriteAsync(message, cancellationToken);
        }
    }

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream)
            _connected.TrySetResult();
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            log.Write(message.RpcLog);
        else if (_open.TryRemove(message.InvocationResponse?.InvocationId ?? message.RequestId, out var answer))
            answer.TrySetResult(message);
    }
}

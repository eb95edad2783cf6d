using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Mapping.WorkerHost.Rpc;

namespace Mapping.WorkerHost;

/// <summary>The stream to the worker. Each answer carries the id of its request.</summary>
internal sealed class WorkerChannel
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _open = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Connected => _connected.Task;

    public async Task<StreamingMessage> AskAsync(StreamingMessage request, CancellationToken cancellationToken)
    {
        request.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[request.RequestId] = answer;
        await _outgoing.Writer.WriteAsync(request, cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    public async Task ServeAsync(IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        var sending = SendAsync(outgoing, cancellationToken);
        await foreach (var message in incoming.ReadAllAsync(cancellationToken))
            Receive(message);
        await sending;
    }

    private async Task SendAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellationToken)
    {
        await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellationToken))
            await outgoing.WriteAsync(message, cancellationToken);
    }

    private void Receive(StreamingMessage message)
    {
        if (message.ContentCase == StreamingMessage.ContentOneofCase.StartStream)
            _connected.TrySetResult();
        else if (message.ContentCase == StreamingMessage.ContentOneofCase.RpcLog)
            Console.WriteLine($"{message.RpcLog.Category}: {message.RpcLog.Message} {message.RpcLog.Exception?.Message}");
        else if (_open.TryRemove(message.RequestId, out var answer))
            answer.TrySetResult(message);
    }
}

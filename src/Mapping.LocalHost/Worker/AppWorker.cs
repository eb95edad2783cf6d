using Google.Protobuf.WellKnownTypes;

namespace Mapping.LocalHost.Worker;

/// <summary>The app, started and asked as the Functions host does.</summary>
internal sealed class AppWorker(WorkerChannel channel, AppFolder app, TimeSpan? timeout) : IDisposable
{
    private const string HostVersion = "4.1037.0";
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(3);
    private WorkerProcess? _process;

    public IReadOnlyList<WorkerFunction> Functions { get; private set; } = [];

    /// <summary>Where the worker itself takes the requests of its HTTP functions; empty for an app without ASP.NET Core's integration.</summary>
    public string HttpUri { get; private set; } = "";

    /// <summary>What the durable client of an HTTP or timer function is made of: the extension's text.</summary>
    public string DurableClient { get; set; } = "{}";
    public WorkerProcess Process => _process!;
    public WorkerFunction? Find(string name) => Functions.FirstOrDefault(function => function.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public async Task StartAsync(Uri rpc)
    {
        _process = WorkerProcess.Start(app, rpc);
        await AnswerAsync(channel.Connected);
        var init = await AskAsync(new StreamingMessage { WorkerInitRequest = new WorkerInitRequest { HostVersion = HostVersion, FunctionAppDirectory = app.Path } });
        Demand(init.WorkerInitResponse.Result, "did not start");
        HttpUri = init.WorkerInitResponse.Capabilities.GetValueOrDefault("HttpUri", "");
        var metadata = await AskAsync(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = app.Path } });
        Demand(metadata.FunctionMetadataResponse.Result, "could not name its functions");
        Functions = [.. metadata.FunctionMetadataResponse.FunctionMetadataResults.Select(WorkerFunction.Of)];
        await Task.WhenAll(Functions.Select(LoadAsync));
    }

    /// <summary>Runs a function to its end. A caller that leaves has the function told so, and still gets its answer.</summary>
    public async Task<InvocationResponse> InvokeAsync(WorkerFunction function, Invocation invocation, CancellationToken caller)
    {
        using var leaving = caller.Register(() => Cancel(invocation.Id));
        var answer = channel.AskAsync(new StreamingMessage { InvocationRequest = Request(function, invocation) });
        if (timeout is not { } limit)
            return (await answer).InvocationResponse;
        try
        {
            return (await answer.WaitAsync(limit, CancellationToken.None)).InvocationResponse;
        }
        catch (TimeoutException)
        {
            Cancel(invocation.Id);
            channel.Forget(invocation.Id);
            var failure = new RpcException { Message = $"Timeout value of {limit} was exceeded by function: Functions.{function.Name}" };
            return new InvocationResponse { InvocationId = invocation.Id, Result = new StatusResult { Status = StatusResult.Types.Status.Failure, Exception = failure } };
        }
    }

    public void Cancel(string invocationId) => channel.Tell(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = invocationId } });

    public async Task StopAsync()
    {
        channel.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate { GracePeriod = Duration.FromTimeSpan(GracePeriod) } });
        await Process.StopAsync();
    }

    public void Dispose() => _process?.Dispose();

    private InvocationRequest Request(WorkerFunction function, Invocation invocation)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocation.Id,
            FunctionId = function.Id,
            TraceContext = new RpcTraceContext { TraceParent = Activity.Current?.Id ?? "", TraceState = Activity.Current?.TraceStateString ?? "" },
        };
        foreach (var binding in function.Bindings)
        {
            var data = binding == function.Trigger ? invocation.Trigger : new TypedData { String = invocation.Client ?? DurableClient };
            request.InputData.Add(new ParameterBinding { Name = binding.Name, Data = data });
        }

        request.TriggerMetadata.Add(invocation.Values);
        return request;
    }

    private async Task LoadAsync(WorkerFunction function)
    {
        var answer = await AskAsync(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Id, Metadata = function.Metadata } });
        Demand(answer.FunctionLoadResponse.Result, $"could not load {function.Name}");
    }

    private async Task<StreamingMessage> AskAsync(StreamingMessage request)
    {
        var answer = channel.AskAsync(request);
        await AnswerAsync(answer);
        return await answer;
    }

    /// <summary>An app that ends before it answers failed to start: it has said why.</summary>
    private async Task AnswerAsync(Task answer)
    {
        await Task.WhenAny(answer, Process.Exited);
        if (!answer.IsCompleted)
            throw new HostException($"The app in '{app.Path}' ended with exit code {Process.ExitCode} while it started.");
    }

    private static void Demand(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new HostException($"The app {what}: {result.Exception?.Message}");
    }
}

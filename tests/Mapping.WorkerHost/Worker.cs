using System.Diagnostics;
using System.Globalization;
using Mapping.WorkerHost.Rpc;

namespace Mapping.WorkerHost;

/// <summary>The published app as a process, started and asked as the Functions host does.</summary>
internal sealed class Worker(WorkerChannel channel, string package) : IDisposable
{
    private Process? _process;
    private Uri? _rpc;

    public IReadOnlyList<WorkerFunction> Functions { get; private set; } = [];

    /// <summary>Where the worker itself takes the requests of its HTTP functions.</summary>
    public string HttpUri { get; private set; } = "";

    public WorkerFunction this[string name] => Functions.Single(function => function.Name == name);

    public async Task StartAsync(Uri rpc, CancellationToken cancellationToken)
    {
        _rpc = rpc;
        _process = Process.Start(StartInfo(rpc));
        await Task.WhenAny(channel.Connected, _process!.WaitForExitAsync(cancellationToken));
        if (_process.HasExited)
            throw new InvalidOperationException($"The worker ended with {_process.ExitCode}.");
        var init = await channel.AskAsync(
            new StreamingMessage { WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1000.0", FunctionAppDirectory = package } }, cancellationToken);
        HttpUri = init.WorkerInitResponse.Capabilities["HttpUri"];
        var metadata = await channel.AskAsync(
            new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = package } }, cancellationToken);
        Demand(metadata.FunctionMetadataResponse.Result, "the functions' metadata");
        Functions = [.. metadata.FunctionMetadataResponse.FunctionMetadataResults.Select(WorkerFunction.Of)];
        foreach (var function in Functions)
            await LoadAsync(function, cancellationToken);
    }

    public async Task<InvocationResponse> InvokeAsync(WorkerFunction function, Invocation invocation, CancellationToken cancellationToken)
    {
        var request = new InvocationRequest
        {
            InvocationId = invocation.Id,
            FunctionId = function.Id,
            TraceContext = new RpcTraceContext { TraceParent = Activity.Current?.Id ?? "" },
        };
        request.InputData.Add(function.Bindings.Select(binding => new ParameterBinding
        {
            Name = binding.Name,
            Data = binding == function.Trigger ? invocation.Trigger : DurableClient(),
        }));
        request.TriggerMetadata.Add(invocation.Values.ToDictionary(value => value.Key, value => new TypedData { String = value.Value }));
        var answer = (await channel.AskAsync(new StreamingMessage { InvocationRequest = request }, cancellationToken)).InvocationResponse;
        if (answer.Result.Status != StatusResult.Types.Status.Success)
            Console.WriteLine($"{function.Name}: {answer.Result.Exception?.Message}");
        return answer;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    private async Task LoadAsync(WorkerFunction function, CancellationToken cancellationToken)
    {
        var load = new FunctionLoadRequest { FunctionId = function.Id, Metadata = function.Metadata };
        var answer = await channel.AskAsync(new StreamingMessage { FunctionLoadRequest = load }, cancellationToken);
        Demand(answer.FunctionLoadResponse.Result, function.Name);
    }

    private static void Demand(StatusResult result, string what)
    {
        if (result.Status != StatusResult.Types.Status.Success)
            throw new InvalidOperationException($"The worker could not give or load {what}: {result.Exception?.Message}");
    }

    /// <summary>As the Durable extension tells it: https://github.com/Azure/azure-functions-durable-extension/blob/dev/src/WebJobs.Extensions.DurableTask/Bindings/BindingHelper.cs</summary>
    private TypedData DurableClient() => new()
    {
        String = $$"""{"rpcBaseUrl":"{{_rpc}}","taskHubName":"","connectionName":"","requiredQueryStringParameters":"code=none","httpBaseUrl":"{{_rpc}}runtime/webhooks/durabletask"}""",
    };

    private ProcessStartInfo StartInfo(Uri rpc)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(package, "Mapping.Functions.dll"), .. Arguments(rpc)]) { WorkingDirectory = package };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = package;
        start.Environment.Remove("ASPNETCORE_URLS");
        return start;
    }

    private static IEnumerable<string> Arguments(Uri rpc) =>
    [
        "--functions-uri", rpc.ToString(),
        "--functions-worker-id", Guid.NewGuid().ToString(),
        "--functions-request-id", Guid.NewGuid().ToString(),
        "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
    ];
}

using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Mapping.WorkerHost.Rpc;
using Microsoft.DurableTask.Protobuf;

namespace Mapping.WorkerHost;

/// <summary>Hands the backend's work to the worker, as the Durable extension does: an orchestrator gets its history and gives its decisions, both encoded.</summary>
internal sealed class DurableFunctions(Worker worker)
{
    private static readonly JsonParser Details = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    public async Task RunAsync(Uri backend, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(backend, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        var client = new TaskHubSidecarService.TaskHubSidecarServiceClient(channel);
        using var items = client.GetWorkItems(new GetWorkItemsRequest(), cancellationToken: cancellationToken);
        try
        {
            await foreach (var item in items.ResponseStream.ReadAllAsync(cancellationToken))
                Run(item.RequestCase == WorkItem.RequestOneofCase.OrchestratorRequest ? DecideAsync(client, item, cancellationToken) : ActAsync(client, item, cancellationToken), cancellationToken);
        }
        catch (Grpc.Core.RpcException) when (cancellationToken.IsCancellationRequested)
        {
            // The end.
        }
    }

    /// <summary>Work that breaks here would stand still for ever: better that everybody sees it.</summary>
    private static void Run(Task work, CancellationToken end) => work.ContinueWith(
        failed => Environment.FailFast(failed.Exception!.ToString()), end, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

    private async Task DecideAsync(TaskHubSidecarService.TaskHubSidecarServiceClient client, WorkItem item, CancellationToken cancellationToken)
    {
        var request = item.OrchestratorRequest;
        var name = request.PastEvents.Concat(request.NewEvents).Last(e => e.ExecutionStarted is not null).ExecutionStarted.Name;
        var answer = await worker.InvokeAsync(
            worker[name], Invocation.Of(new TypedData { String = Convert.ToBase64String(request.ToByteArray()) }), cancellationToken);
        var response = CustomStatusLimit.Checked(OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer.ReturnValue.String)));
        response.CompletionToken = item.CompletionToken;
        await client.CompleteOrchestratorTaskAsync(response, cancellationToken: cancellationToken);
    }

    private async Task ActAsync(TaskHubSidecarService.TaskHubSidecarServiceClient client, WorkItem item, CancellationToken cancellationToken)
    {
        var request = item.ActivityRequest;
        // The engine wraps the input of an activity in an array of one.
        var trigger = request.Input is { Length: > 2 } input ? new TypedData { String = input[1..^1] } : new TypedData();
        var answer = await worker.InvokeAsync(worker[request.Name], Invocation.Of(trigger), cancellationToken);
        var response = new ActivityResponse
        {
            InstanceId = request.OrchestrationInstance.InstanceId,
            TaskId = request.TaskId,
            CompletionToken = item.CompletionToken,
            Result = HostJson.Of(answer.ReturnValue),
            FailureDetails = answer.Result.Status == StatusResult.Types.Status.Success ? null : Failure(answer.Result.Exception.Message),
        };
        await client.CompleteActivityTaskAsync(response, cancellationToken: cancellationToken);
    }

    /// <summary>The worker puts the details of a failed activity into the message, as JSON.</summary>
    private static TaskFailureDetails Failure(string text) => Details.Parse<TaskFailureDetails>(text);
}

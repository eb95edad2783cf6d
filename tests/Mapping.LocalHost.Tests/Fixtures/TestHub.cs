using DurableTask.Core;
using DurableTask.Core.Middleware;
using Mapping.LocalHost.Hub;
using Mapping.LocalHost.Hub.Writes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.LocalHost.Tests.Fixtures;

/// <summary>A hub at work in this process: DurableTask.Core's own worker and client on ours.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskHubWorker _worker;

    private TestHub(TaskHub hub)
    {
        Hub = hub;
        Service = new HubClient(hub);
        Client = new TaskHubClient(Service);
        _worker = new TaskHubWorker(new HubService(hub, 20, 20, NullLogger<HubService>.Instance), NullLoggerFactory.Instance);
        if (hub.Time != TimeProvider.System)
            _worker.AddOrchestrationDispatcherMiddleware(TellTimeAsync);
    }

    public TaskHub Hub { get; }

    public HubClient Service { get; }

    public TaskHubClient Client { get; }

    /// <summary>Opens the hub; nothing is worked on before <see cref="WorkAsync"/>.</summary>
    public static TestHub Open(TemporaryDirectory directory, TimeProvider? time = null) => new(TaskHub.Open(directory.File("taskhub.db"), time ?? TimeProvider.System));

    public TestHub Orchestrator(string name, Func<OrchestrationContext, Orchestration, string, Task<string>> run)
    {
        _worker.AddTaskOrchestrations(new Creator<TaskOrchestration>(name, () => new Orchestration(run)));
        return this;
    }

    public TestHub Activity(string name, Func<string, Task<string>> run)
    {
        _worker.AddTaskActivities(new Creator<TaskActivity>(name, () => new Activity(run)));
        return this;
    }

    public async Task<TestHub> WorkAsync()
    {
        await _worker.StartAsync();
        return this;
    }

    /// <summary>Refused while an instance of that id lives, as by the Durable extension.</summary>
    public Task StartAsync(string orchestrator, string id) => Client.CreateOrchestrationInstanceAsync(
        orchestrator, "", id, "in", null, [OrchestrationStatus.Pending, OrchestrationStatus.Running, OrchestrationStatus.Suspended, OrchestrationStatus.ContinuedAsNew]);

    public Task RaiseAsync(string id, string text) => Client.RaiseEventAsync(new OrchestrationInstance { InstanceId = id }, "go", text);

    public async Task<OrchestrationState> EndAsync(string id)
    {
        var end = Hub.Mail.WhenEnded(id);
        await Task.WhenAny(end, Task.Delay(Patience));
        Assert.True(end.IsCompleted, $"{id} has not ended: {Hub.Reader.State(id)?.OrchestrationStatus}, {Hub.Reader.Letters().Count} letters");
        return Hub.Reader.State(id)!;
    }

    public Task UntilAsync(string id, OrchestrationStatus status) => Until.TrueAsync(() => Hub.Reader.State(id)?.OrchestrationStatus == status);

    /// <summary>As the process's end: nothing that is under way comes to its end.</summary>
    public async ValueTask DisposeAsync()
    {
        Hub.Writer.Close();
        await _worker.StopAsync(isForced: true);
        _worker.Dispose();
        Hub.Dispose();
    }

    /// <summary>As the host tells the app.</summary>
    private Task TellTimeAsync(DispatchMiddlewareContext context, Func<Task> next)
    {
        foreach (var historyEvent in context.GetProperty<OrchestrationRuntimeState>().NewEvents)
            StepWrite.Stamp(historyEvent, Hub.Now);
        return next();
    }
}

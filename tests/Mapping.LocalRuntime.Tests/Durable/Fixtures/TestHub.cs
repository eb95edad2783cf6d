using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Durable.Client;
using Mapping.LocalRuntime.Durable.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Tests.Durable.Fixtures;

/// <summary>The engine on a real file in a folder of its own. A hub that is opened on another's folder is the same hub after a restart.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider services;
    private readonly bool ownsFolder;
    private bool isStopped;

    private TestHub(ServiceProvider services, string folder, bool ownsFolder)
    {
        this.services = services;
        this.ownsFolder = ownsFolder;
        Folder = folder;
    }

    public string Folder { get; }

    public IServiceProvider Services => services;

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    public static async Task<TestHub> Start(
        Action<DictionaryCatalog> declare, Action<DurableHubOptions>? configure = null, string? folder = null, TimeProvider? time = null, ILoggerProvider? logging = null)
    {
        var catalog = new DictionaryCatalog();
        declare(catalog);
        var path = folder ?? Directory.CreateTempSubdirectory("hub").FullName;
        var collection = new ServiceCollection().AddLogging().AddSingleton<ITaskCatalog>(catalog);
        if (time is not null)
        {
            collection.AddSingleton(time);
        }

        if (logging is not null)
        {
            collection.AddSingleton(logging);
        }

        collection.AddDurableHub(options =>
        {
            options.DatabasePath = Path.Combine(path, "taskhub.db");
            options.ShutdownTimeout = TimeSpan.FromSeconds(5);
            configure?.Invoke(options);
        });
        var hub = new TestHub(collection.BuildServiceProvider(), path, folder is null);
        foreach (var service in hub.services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return hub;
    }

    public async Task<OrchestrationMetadata> Run(string orchestrator, object? input = null, StartOrchestrationOptions? options = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options);
        return await End(id);
    }

    public async Task<OrchestrationMetadata> End(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, patience.Token);
    }

    public async Task<OrchestrationMetadata> Until(string id, Func<OrchestrationMetadata, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, patience.Token) is { } found && condition(found))
            {
                return found;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    public async Task<string> History(string id) =>
        string.Join(' ', (await Events(id)).Where(e => e is not OrchestratorStarted).Select(e => e.GetType().Name));

    public async Task<List<double>> TimerWaits(string id) =>
        [.. (await Events(id)).OfType<TimerCreated>().Select(timer => (timer.FireAt - timer.At).TotalMilliseconds)];

    public async Task<OrchestrationMetadata> UntilHistory(string id, Func<string, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition(await History(id)))
        {
            await Task.Delay(5, patience.Token);
        }

        return (await Client.GetInstanceAsync(id, getInputsAndOutputs: true, patience.Token))!;
    }

    public async Task Stop()
    {
        if (isStopped)
        {
            return;
        }

        isStopped = true;
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
    }

    private async Task<List<HistoryEvent>> Events(string id)
    {
        var queries = services.GetRequiredService<InstanceQueries>();
        var found = await queries.Find(id, withInput: false, CancellationToken.None);
        return await queries.History(found!.Seq, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

using Mapping.LocalRuntime.Durable;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.Benchmarks;

/// <summary>The engine on a new file in a temporary folder, every step on disk before it counts.</summary>
internal sealed class BenchmarkHub : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly bool ownsFolder;

    private BenchmarkHub(string? existing, Action<DurableHubOptions>? configure)
    {
        folder = existing ?? Directory.CreateTempSubdirectory("mapping-benchmark").FullName;
        ownsFolder = existing is null;
        var collection = new ServiceCollection().AddLogging().AddSingleton<ITaskCatalog, BenchmarkCatalog>();
        collection.AddDurableHub(options =>
        {
            options.DatabasePath = Path.Combine(folder, "taskhub.db");
            configure?.Invoke(options);
        });
        services = collection.BuildServiceProvider();
    }

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    public static async Task<BenchmarkHub> Start(string? folder = null, Action<DurableHubOptions>? configure = null)
    {
        var hub = new BenchmarkHub(folder, configure);
        foreach (var service in hub.services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return hub;
    }

    public async Task<OrchestrationMetadata> Run(string orchestrator, object? input = null)
    {
        var id = await Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input);
        var ended = await Client.WaitForInstanceCompletionAsync(id);
        return ended.RuntimeStatus == OrchestrationRuntimeStatus.Completed
            ? ended
            : throw new InvalidOperationException($"{orchestrator} ended {ended.RuntimeStatus}.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
        if (ownsFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

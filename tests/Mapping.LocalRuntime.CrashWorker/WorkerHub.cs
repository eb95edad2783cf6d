using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.CrashWorker;

/// <summary>The hub of a folder, as soon as the process before has given it up by its end.</summary>
internal sealed class WorkerHub : IAsyncDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private readonly ServiceProvider services;

    private WorkerHub(ServiceProvider services)
    {
        this.services = services;
    }

    public DurableTaskClient Client => services.GetRequiredService<DurableTaskClient>();

    public static async Task<WorkerHub> Open(string folder)
    {
        var database = Path.Combine(folder, "taskhub.db");
        while (!IsFree(database))
        {
            await Task.Delay(LookAgain);
        }

        var services = Build(database);
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return new WorkerHub(services);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
    }

    private static bool IsFree(string database)
    {
        try
        {
            HubLock.Take(database).Dispose();
            return true;
        }
        catch (HubInUseException)
        {
            return false;
        }
    }

    private static ServiceProvider Build(string database) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ITaskCatalog, MixedLoad>()
        .AddDurableHub(options =>
        {
            options.DatabasePath = database;
            options.MaxCachedExecutors = 10;
        })
        .BuildServiceProvider();
}

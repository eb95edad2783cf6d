using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Opens the hub when the process starts and closes it when it ends.</summary>
internal sealed class HubHost(
    IServiceProvider services, IOptions<DurableHubOptions> options, DataConverter converter, TimeProvider time, ILoggerFactory logging)
    : IHostedService
{
    private readonly TaskCompletionSource<HubRuntime> opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<HubRuntime> Hub => opened.Task;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<ITaskCatalog>();
        opened.SetResult(HubRuntime.Open(options.Value, catalog, converter, time, logging));
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (opened.Task.IsCompletedSuccessfully)
        {
            await (await opened.Task).DisposeAsync();
        }
    }
}

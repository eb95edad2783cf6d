using Microsoft.Azure.WebJobs;

namespace Mapping.LocalHost.Hosting;

/// <summary>Asks the extension, once it runs and before the first request, from what a durable client is made.</summary>
internal sealed class ClientBinding(IJobHost jobs, AppWorker worker) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ((JobHost)jobs).CallAsync(typeof(DurableClientText).GetMethod(nameof(DurableClientText.Read))!, cancellationToken);
        worker.DurableClient = DurableClientText.Value;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

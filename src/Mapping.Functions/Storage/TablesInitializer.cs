using Microsoft.Extensions.Hosting;

namespace Mapping.Functions.Storage;

internal sealed class TablesInitializer(Tables tables) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => tables.CreateAllAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

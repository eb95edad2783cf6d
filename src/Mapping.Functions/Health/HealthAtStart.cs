using Microsoft.Extensions.Hosting;

namespace Mapping.Functions.Health;

/// <summary>Asks once when the app starts, so that its log says what is wrong before the first order does.</summary>
internal sealed class HealthAtStart(HealthProbe probe) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => probe.AskAsync(stoppingToken);
}

using Azure;
using Azure.Identity;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Health;

/// <summary>Whether the app can work now. Anybody may ask, so that one answer serves all who ask within a few seconds.</summary>
internal sealed partial class HealthProbe(
    OrderStore orders, ConnectionStore connections, ISecretStore secrets, TimeProvider time, ILogger<HealthProbe> logger) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Serves = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private (HealthReport Report, DateTimeOffset Until)? _last;

    public async Task<HealthReport> AskAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || last.Until <= time.GetUtcNow())
            {
                var checks = await Task.WhenAll(
                    CheckAsync("tables", TablesAsync), CheckAsync("secrets", SecretsAsync), CheckAsync("connections", ConnectionsAsync));
                _last = last = (HealthReport.Of(checks), time.GetUtcNow() + Serves);
            }

            return last.Report;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<HealthCheck> CheckAsync(string name, Func<CancellationToken, Task<HealthStatus>> check)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return new HealthCheck(name, await check(patience.Token).WaitAsync(patience.Token));
        }
        catch (Exception failure) when (failure is RequestFailedException or AuthenticationFailedException or AggregateException or IOException
            or UnauthorizedAccessException or OperationCanceledException)
        {
            Log.Unhealthy(logger, name, failure);
            return new HealthCheck(name, HealthStatus.Unhealthy);
        }
    }

    private async Task<HealthStatus> TablesAsync(CancellationToken cancellationToken)
    {
        await orders.FindAsync("~", "~", "~", cancellationToken);
        return HealthStatus.Healthy;
    }

    private async Task<HealthStatus> SecretsAsync(CancellationToken cancellationToken) =>
        await secrets.FindAnewAsync(CloudCockpitOptions.ClientSecretName, cancellationToken) is null ? HealthStatus.Degraded : HealthStatus.Healthy;

    private async Task<HealthStatus> ConnectionsAsync(CancellationToken cancellationToken) =>
        await connections.CountAsync(ConnectionStatus.Unauthorized, cancellationToken) > 0 ? HealthStatus.Degraded : HealthStatus.Healthy;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The health check {Check} failed")]
        public static partial void Unhealthy(ILogger logger, string check, Exception failure);
    }
}

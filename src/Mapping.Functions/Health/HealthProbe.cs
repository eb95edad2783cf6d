using Azure;
using Azure.Identity;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Failures;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Orders;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Health;

/// <summary>Whether the app can work now. Anybody may ask, so that one answer serves all who ask within a few seconds.</summary>
internal sealed partial class HealthProbe(
    OrderStore orders, ConnectionStore connections, ISecretStore secrets, CloudCockpitTokens tokens, TimeProvider time, ILogger<HealthProbe> logger) : IDisposable
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
                    CheckAsync("tables", AzureService.Tables, TablesAsync),
                    CheckAsync("secrets", AzureService.KeyVault, SecretsAsync),
                    CheckAsync("connections", AzureService.Tables, ConnectionsAsync),
                    CheckAsync("cloudCockpit", AzureService.KeyVault, CloudCockpitAsync));
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

    private async Task<HealthCheck> CheckAsync(
        string name, AzureService service, Func<CancellationToken, Task<(HealthStatus Status, string? Reason)>> check)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var (status, reason) = await check(patience.Token).WaitAsync(patience.Token);
            return new HealthCheck(name, status, reason);
        }
        catch (Exception failure) when (failure is RequestFailedException or AuthenticationFailedException or AggregateException or IOException
            or UnauthorizedAccessException or OperationCanceledException)
        {
            var reason = failure is IOException or UnauthorizedAccessException
                ? "Its files can't be read: see the log."
                : $"{Service(service)}: {AzureFault.Sentence(service, failure)}";
            Log.Unhealthy(logger, name, reason, failure);
            return new HealthCheck(name, HealthStatus.Unhealthy, reason);
        }
    }

    private static string Service(AzureService service) => service == AzureService.Tables ? "The storage of the tables" : "The vault";

    private async Task<(HealthStatus, string?)> TablesAsync(CancellationToken cancellationToken)
    {
        await orders.FindAsync("~", "~", "~", cancellationToken);
        return (HealthStatus.Healthy, null);
    }

    private async Task<(HealthStatus, string?)> SecretsAsync(CancellationToken cancellationToken) =>
        await secrets.FindAnewAsync(CloudCockpitOptions.ClientSecretName, cancellationToken) is null
            ? (HealthStatus.Degraded, $"The secret {CloudCockpitOptions.ClientSecretName} is not in the secret store.")
            : (HealthStatus.Healthy, null);

    private async Task<(HealthStatus, string?)> ConnectionsAsync(CancellationToken cancellationToken) =>
        await connections.CountAsync(ConnectionStatus.Unauthorized, cancellationToken) > 0
            ? (HealthStatus.Degraded, "Autotask does not accept the credentials of a connection: see the list of connections.")
            : (HealthStatus.Healthy, null);

    /// <summary>Without CloudCockpit, subscriptions that exist are still mapped.</summary>
    private async Task<(HealthStatus, string?)> CloudCockpitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tokens.GetAsync(refused: null, cancellationToken);
            return (HealthStatus.Healthy, null);
        }
        catch (CloudCockpitException failure)
        {
            return Degraded(failure.Message);
        }
        catch (OperationCanceledException)
        {
            return Degraded("CloudCockpit's token service did not answer in time.");
        }
    }

    private (HealthStatus, string?) Degraded(string reason)
    {
        Log.Degraded(logger, "cloudCockpit", reason);
        return (HealthStatus.Degraded, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The health check {Check} failed: {Reason}")]
        public static partial void Unhealthy(ILogger logger, string check, string reason, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The health check {Check} is degraded: {Reason}")]
        public static partial void Degraded(ILogger logger, string check, string reason);
    }
}

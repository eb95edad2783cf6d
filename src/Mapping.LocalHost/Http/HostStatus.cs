namespace Mapping.LocalHost.Http;

internal sealed class HostStatus(FunctionList functions, IHostApplicationLifetime lifetime)
{
    private static readonly string Version = typeof(HostStatus).Assembly.GetName().Version!.ToString();
    private readonly Stopwatch _uptime = Stopwatch.StartNew();
    private readonly string _instanceId = Guid.NewGuid().ToString("N");

    public object Read() => new
    {
        id = Environment.MachineName.ToUpperInvariant(),
        state = lifetime.ApplicationStopping.IsCancellationRequested ? "Stopping" : "Running",
        version = Version,
        versionDetails = Version,
        instanceId = _instanceId,
        computerName = Environment.MachineName,
        processUptime = _uptime.ElapsedMilliseconds,
        errors = functions.Errors,
    };
}

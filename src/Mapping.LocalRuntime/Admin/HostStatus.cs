using System.Diagnostics;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Admin;

internal sealed class HostStatus(HostSettings settings, FunctionErrors errors, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly string Version = typeof(HostStatus).Assembly.GetName().Version!.ToString();

    private readonly string _instanceId = Guid.NewGuid().ToString("N");

    public object Read() => new
    {
        id = settings.Hub.HubName.ToUpperInvariant(),
        state = lifetime.ApplicationStopping.IsCancellationRequested ? "Stopping" : "Running",
        version = Version,
        instanceId = _instanceId,
        computerName = Environment.MachineName,
        processUptime = (long)(time.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds,
        errors = errors.All,
    };
}

using Mapping.LocalRuntime.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>How long an invocation may take: host.json's functionTimeout, and half of the shutdown time once the host stops.</summary>
internal sealed class InvocationDeadline : IDisposable
{
    private readonly CancellationTokenSource _draining = new();
    private readonly TimeSpan? _timeout;

    public InvocationDeadline(HostSettings settings, IHostApplicationLifetime lifetime, IOptions<HostOptions> host)
    {
        _timeout = settings.FunctionTimeout;
        lifetime.ApplicationStopping.Register(() => _draining.CancelAfter(host.Value.ShutdownTimeout / 2));
    }

    public CancellationTokenSource Start(CancellationToken caller)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(caller, _draining.Token);
        if (_timeout is { } timeout)
            source.CancelAfter(timeout);
        return source;
    }

    public void Dispose() => _draining.Dispose();
}

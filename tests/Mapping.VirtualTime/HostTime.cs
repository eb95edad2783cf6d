using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Mapping.VirtualTime;

/// <summary>Puts the followed clock into every host of this process, right before it is built: all that the app has of it is the TimeProvider in its container.</summary>
internal sealed class HostTime(TimeProvider time) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    public static void Replace()
    {
        var clock = ClockFollower.Connect(Environment.GetEnvironmentVariable(ClockAddress.Variable)!);
        _ = DiagnosticListener.AllListeners.Subscribe(new HostTime(clock.Time));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
            _ = value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host })
            host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(time)));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}

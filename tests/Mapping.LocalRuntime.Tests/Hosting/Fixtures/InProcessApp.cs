using System.Reflection;
using Mapping.LocalRuntime.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

/// <summary>The functions of this assembly on a host inside the test process.</summary>
internal sealed class InProcessApp : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly IHost _host;

    private InProcessApp(TemporaryDirectory directory, IHost host)
    {
        _directory = directory;
        _host = host;
        Client = new HttpClient { BaseAddress = ServerAddress.Of(host.Services.GetRequiredService<IServer>()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<InProcessApp> StartAsync(Action<FunctionsApplicationBuilder> configure, params (string Name, string Value)[] settings)
    {
        var directory = new TemporaryDirectory();
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            $"--LocalRuntime:DataDirectory={directory.File("data")}",
            .. settings.Select(setting => $"--{setting.Name}={setting.Value}"),
        ];
        var builder = new FunctionsApplicationBuilder(args, Assembly.GetExecutingAssembly());
        configure(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new InProcessApp(directory, host);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        _directory.Dispose();
    }
}

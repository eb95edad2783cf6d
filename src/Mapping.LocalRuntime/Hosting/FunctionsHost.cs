using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>The app as a process: what keeps it from starting is said in one sentence, and the process ends with exit code 1.</summary>
internal sealed class FunctionsHost(WebApplication app) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception exception) when (StartFailure.Explain(exception) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            Environment.ExitCode = 1;
            app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => ((IDisposable)app).Dispose();

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

using System.Diagnostics;

namespace Mapping.LocalRuntime.Tests.Durable.Crash;

/// <summary>A process that works on a hub; killed without warning, or left to its end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process process;

    private WorkerProcess(Process process)
    {
        this.process = process;
    }

    public static WorkerProcess Start(string folder, int? instances = null)
    {
        var worker = Path.Combine(AppContext.BaseDirectory, "Mapping.LocalRuntime.CrashWorker.dll");
        var start = new ProcessStartInfo("dotnet", [worker, folder, .. instances is null ? (string[])[] : [$"{instances}"]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has the hub and has told of so many things that it did.</summary>
    public async Task Until(int lines, TimeSpan patience)
    {
        for (var line = 0; line <= lines; line++)
        {
            if (await process.StandardOutput.ReadLineAsync().WaitAsync(patience) is null)
            {
                throw new InvalidOperationException("The worker ended early: " + await process.StandardError.ReadToEndAsync());
            }
        }
    }

    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<(int ExitCode, string Errors)> End(TimeSpan patience)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await output.WaitAsync(patience);
        await process.WaitForExitAsync().WaitAsync(patience);
        return (process.ExitCode, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}

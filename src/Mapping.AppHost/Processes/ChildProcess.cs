using System.Diagnostics;

namespace Mapping.AppHost.Processes;

/// <summary>A process that ends with this one. On Linux with setpriv also when this one is killed.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly string[] Wrapper = FindWrapper();
    private readonly Process _process;

    private ChildProcess(Process process, OutputLog log) => (_process, Log) = (process, log);

    public OutputLog Log { get; }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public static async Task<ChildProcess> StartAsync(ChildProcessStart start)
    {
        var log = new OutputLog(start.LogPath);
        var process = new Process { StartInfo = ToStartInfo(start) };
        process.OutputDataReceived += (_, e) => Receive(e.Data);
        process.ErrorDataReceived += (_, e) => Receive(e.Data);
        await ProcessThread.RunAsync(process.Start);
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ChildProcess(process, log);

        void Receive(string? line)
        {
            if (line is null)
                return;
            log.Add(line);
            start.OnLine?.Invoke(line);
        }
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async Task StopAsync()
    {
        if (_process.HasExited)
            return;
        if (Signal.TryTerminate(_process.Id))
        {
            using var patience = new CancellationTokenSource(Grace);
            await Task.WhenAny(_process.WaitForExitAsync(CancellationToken.None), Task.Delay(Timeout.Infinite, patience.Token));
        }

        await KillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        Log.Dispose();
    }

    private static ProcessStartInfo ToStartInfo(ChildProcessStart start)
    {
        string[] command = [.. Wrapper, start.FileName];
        var info = new ProcessStartInfo(command[0], [.. command[1..], .. start.Arguments])
        {
            WorkingDirectory = start.WorkingDirectory ?? "",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in start.Environment)
            info.Environment[name] = value;
        return info;
    }

    /// <summary>A session of its own keeps the terminal's Ctrl+C away, so that children end in our order and not all at once.</summary>
    private static string[] FindWrapper() =>
        OperatingSystem.IsLinux() && ExecutablePath.Find("setpriv") is { } setpriv && ExecutablePath.Find("setsid") is { } setsid
            ? [setpriv, "--pdeathsig", "KILL", "--", setsid]
            : [];
}

namespace Mapping.LocalHost.Worker;

/// <summary>The app as a process of its own. It ends when its standard input does: with this process, however that ends.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string HooksVariable = "DOTNET_STARTUP_HOOKS";
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(5);
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;
    public Task Exited => _process.WaitForExitAsync();
    public int ExitCode => _process.ExitCode;

    public static WorkerProcess Start(AppFolder app, Uri rpc)
    {
        var process = new Process { StartInfo = StartInfo(app, rpc) };
        process.OutputDataReceived += (_, line) => Write(Console.Out, line.Data);
        process.ErrorDataReceived += (_, line) => Write(Console.Error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkerProcess(process);
    }

    /// <summary>The worker was told to end; it gets some time for it.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(StopTime);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            _process.Kill();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static void Write(TextWriter writer, string? line)
    {
        if (line is not null)
            writer.WriteLine(Redaction.Of(line));
    }

    private static ProcessStartInfo StartInfo(AppFolder app, Uri rpc)
    {
        IEnumerable<string> arguments =
        [
            "--functions-uri", rpc.ToString(),
            "--functions-worker-id", Guid.NewGuid().ToString(),
            "--functions-request-id", Guid.NewGuid().ToString(),
            "--functions-grpc-max-message-length", int.MaxValue.ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo(app.Executable, app.Library is { } library ? [library, .. arguments] : arguments)
        {
            WorkingDirectory = app.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = app.Path;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment[StartupHook.Variable] = "1";
        var hooks = Environment.GetEnvironmentVariable(HooksVariable);
        start.Environment[HooksVariable] = string.Join(Path.PathSeparator, new[] { typeof(StartupHook).Assembly.Location, hooks }.Where(hook => !string.IsNullOrEmpty(hook)));

        // The worker's own server takes a free port; the host's address is not for it.
        start.Environment.Remove("ASPNETCORE_URLS");
        return start;
    }
}
